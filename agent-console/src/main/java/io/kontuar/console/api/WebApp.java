package io.kontuar.console.api;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the web application. Files under {@code assets} carry a hash in their name and never change; all else is asked
 * for again each time. An address that names no file is one of the application's own pages.
 */
final class WebApp implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/console/";
    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PagesOfTheApp());
    }

    /** The bare address names no file, and a resource handler answers nothing for it. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    /** Falls back to the application's one page, for addresses that name no file. */
    private static final class PagesOfTheApp extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            return file != null || !isPage(path) ? file : super.getResource("index.html", location);
        }

        private static boolean isPage(String path) {
            return path.lastIndexOf('.') <= path.lastIndexOf('/')
                    && !path.startsWith("api/")
                    && !path.startsWith("ws/")
                    && !path.startsWith("webhooks/")
                    && !path.startsWith("chat/")
                    && !path.startsWith("f/")
                    && !path.startsWith("help/")
                    && !path.startsWith("widget/");
        }
    }
}
