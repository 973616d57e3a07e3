package io.kontuar.demo.simulator;

import io.kontuar.channel.ChannelAccounts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The simulator under {@code /simulator}. It needs the channel accounts, a clock and the back office, and nothing else of the shop. */
@Configuration(proxyBeanMethods = false)
@Import({
    TwilioMessagesApi.class,
    TwilioCallsApi.class,
    MetaApi.class,
    FaultsApi.class,
    PhoneApi.class,
    CallApi.class,
    MailApi.class,
    OrdersApi.class,
    Pages.class,
    Refusals.class
})
public class SimulatorConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/simulator/assets/**")
                .addResourceLocations("classpath:/io/kontuar/demo/simulator/assets/")
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    FilterRegistrationBean<LoopbackOnly> simulatorOnLoopbackOnly() {
        FilterRegistrationBean<LoopbackOnly> filter = new FilterRegistrationBean<>(new LoopbackOnly());
        filter.addUrlPatterns("/simulator", "/simulator/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** The port is asked for at each use: it is known only once the server listens. */
    @Bean
    GatewayAddress gatewayAddress(Environment environment) {
        return () -> URI.create("http://localhost:"
                + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")));
    }

    @Bean
    PostOffice postOffice() {
        return new PostOffice();
    }

    @Bean
    MailBook mailBook(PostOffice office) {
        return new MailBook(office);
    }

    @Bean
    CustomerMails customerMails(PostOffice office, MailBook book, Clock clock) {
        return new CustomerMails(office, book, clock);
    }

    @Bean
    ShopIdentities shopIdentities(ChannelAccounts accounts, Clock clock) {
        return new ShopIdentities(accounts, clock);
    }

    @Bean
    SimulatedAccounts simulatedAccounts(ChannelAccounts accounts, GatewayAddress here) {
        return new SimulatedAccounts(accounts, here);
    }

    @Bean
    FaultBoard simulatorFaults() {
        return new FaultBoard();
    }

    @Bean
    SimulatedPhones simulatedPhones() {
        return new SimulatedPhones();
    }

    @Bean
    WireLog simulatorWire(SimulatedPhones phones) {
        return new WireLog(phones);
    }

    @Bean
    Later simulatorTimer() {
        return new Later();
    }

    @Bean
    Pace simulatorPace(Environment environment) {
        return new Pace(
                environment.getProperty("kontuar.simulator.step", Duration.class, Pace.LIFELIKE.step()),
                environment.getProperty("kontuar.simulator.hang", Duration.class, Pace.LIFELIKE.hang()));
    }

    @Bean
    GatewayCalls gatewayCalls(GatewayAddress here, FaultBoard faults, WireLog wire, Clock clock) {
        return new GatewayCalls(here, faults, wire, clock);
    }

    @Bean(destroyMethod = "close")
    SimulatedCalls simulatedCalls(GatewayCalls gateway, Clock clock) {
        return new SimulatedCalls(gateway, clock);
    }

    @Bean
    MetaAccounts metaAccounts(ChannelAccounts accounts, GatewayAddress here) {
        return new MetaAccounts(accounts, here);
    }

    @Bean
    MetaWebhooks metaWebhooks(GatewayAddress here, FaultBoard faults, WireLog wire, Clock clock) {
        return new MetaWebhooks(here, faults, wire, clock);
    }

    @Bean
    StatusCallbacks statusCallbacks(
            SimulatedPhones phones, FaultBoard faults, GatewayCalls gateway, Later later, Pace pace) {
        return new StatusCallbacks(phones, faults, gateway, later, pace);
    }

    @Bean
    ShopTexts shopTexts(SimulatedPhones phones, FaultBoard faults, StatusCallbacks callbacks, Clock clock) {
        return new ShopTexts(phones, faults, callbacks, clock);
    }

    @Bean
    CustomerTexts customerTexts(
            SimulatedPhones phones,
            FaultBoard faults,
            GatewayCalls gateway,
            MetaWebhooks meta,
            Later later,
            Clock clock) {
        return new CustomerTexts(phones, faults, gateway, meta, later, clock);
    }
}
