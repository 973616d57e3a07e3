package io.kontuar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Returns;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.commerce.Stores;
import io.kontuar.contact.Contacts;
import io.kontuar.demo.shop.DemoPorts;
import io.kontuar.demo.shop.InMemoryPorts;
import io.kontuar.demo.simulator.GatewayAddress;
import io.kontuar.knowledge.Articles;
import io.kontuar.routing.Queues;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class DemoConfigurationTest {

    @Test
    void a_start_seeds_the_shop_points_its_accounts_at_the_real_port_and_says_where_to_sign_in(CapturedOutput output) {
        try (ConfigurableApplicationContext demo = new SpringApplicationBuilder(Wiring.class)
                .properties("server.port=0")
                .run()) {
            String here = demo.getBean(GatewayAddress.class).base().toString();

            assertThat(output).containsOnlyOnce("The demo shop Wędrowiec is open");
            assertThat(output.getOut()).contains(here + "/simulator/shop", "irena", "marta", "admin");
            assertThat(demo.getBean(StaffMembers.class).all())
                    .hasSize(5)
                    .allMatch(member -> member.passwordHash().startsWith("{bcrypt}"));
            assertThat(demo.getBean(ChannelAccounts.class).all())
                    .filteredOn(account -> account.settings().containsKey("baseUrl"))
                    .hasSize(5)
                    .extracting(ChannelAccount::settings)
                    .extracting(settings -> settings.get("baseUrl"))
                    .containsOnly(here + "/simulator/twilio", here + "/simulator/meta");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import(DemoConfiguration.class)
    static class Wiring {
        private final DemoPorts store = InMemoryPorts.empty();

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        ShopProfile profile() {
            return store.profile();
        }

        @Bean
        Stores stores() {
            return store.stores();
        }

        @Bean
        Orders orders() {
            return store.orders();
        }

        @Bean
        Returns returns() {
            return store.returns();
        }

        @Bean
        Contacts contacts() {
            return store.contacts();
        }

        @Bean
        StaffMembers staff() {
            return store.staff();
        }

        @Bean
        Queues queues() {
            return store.queues();
        }

        @Bean
        ChannelAccounts accounts() {
            return store.accounts();
        }

        @Bean
        Articles articles() {
            return store.articles();
        }
    }
}
