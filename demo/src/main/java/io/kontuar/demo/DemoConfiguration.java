package io.kontuar.demo;

import io.kontuar.channel.ChannelAccounts;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Returns;
import io.kontuar.commerce.ShopProfile;
import io.kontuar.commerce.Stores;
import io.kontuar.console.security.OpenPaths;
import io.kontuar.contact.Contacts;
import io.kontuar.demo.shop.BackOffice;
import io.kontuar.demo.shop.DemoNotices;
import io.kontuar.demo.shop.DemoPorts;
import io.kontuar.demo.shop.DemoShop;
import io.kontuar.demo.shop.ShopMailServer;
import io.kontuar.demo.shop.ShopWire;
import io.kontuar.demo.simulator.GatewayAddress;
import io.kontuar.demo.simulator.SimulatorConfiguration;
import io.kontuar.knowledge.Articles;
import io.kontuar.notice.NoticePlans;
import io.kontuar.routing.Queues;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Adds the demo shop and the simulator to an assembled Kontuar. */
@Configuration(proxyBeanMethods = false)
@Import(SimulatorConfiguration.class)
public class DemoConfiguration {

    /** The simulator's pages guard themselves: they answer this computer only. */
    @Bean
    OpenPaths simulatorPaths() {
        List<String> paths = new ArrayList<>(OpenPaths.usual().patterns());
        paths.add("/simulator/**");
        return new OpenPaths(paths);
    }

    @Bean
    DemoPorts demoPorts(
            ShopProfile profile,
            Stores stores,
            Orders orders,
            Returns returns,
            Contacts contacts,
            StaffMembers staff,
            Queues queues,
            ChannelAccounts accounts,
            Articles articles) {
        return new DemoPorts(profile, stores, orders, returns, contacts, staff, queues, accounts, articles);
    }

    /** Without an encoder of the console's own: bcrypt, named in the hash, as the console's sign-in reads it. */
    @Bean
    DemoShop demoShop(DemoPorts ports, Clock clock, ObjectProvider<PasswordEncoder> consoles, ShopMailServer mail) {
        PasswordEncoder encoder = consoles.getIfAvailable(
                () -> new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder())));
        return new DemoShop(ports, clock, password -> String.valueOf(encoder.encode(password)), Optional.of(mail));
    }

    @Bean
    ShopWire shopWire(GatewayAddress here, Environment environment) {
        return new ShopWire(here::base, environment.getProperty(BackOfficeToken.PROPERTY, ""));
    }

    @Bean
    BackOffice backOffice(Orders orders, Returns returns, ShopWire wire, Clock clock) {
        return new BackOffice(orders, returns, wire, clock);
    }

    @Bean
    DemoOpening demoOpening(DemoShop shop, GatewayAddress here) {
        return new DemoOpening(shop, here, System.out);
    }

    /** Before anything starts: lanes and gateways find the channel accounts when they look for them first. */
    @Bean
    SmartInitializingSingleton demoSeeding(DemoOpening opening, ObjectProvider<NoticePlans> plans) {
        return () -> {
            opening.seed();
            plans.ifAvailable(DemoNotices::switchOn);
        };
    }

    /** Once the server listens, the real port is known, and the terminal is quiet. */
    @Bean
    ApplicationRunner demoGreeting(DemoOpening opening) {
        return arguments -> opening.greet();
    }
}
