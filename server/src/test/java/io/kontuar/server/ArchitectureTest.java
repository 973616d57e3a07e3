package io.kontuar.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** The architecture's text, as rules. */
class ArchitectureTest {
    private static final JavaClasses KONTUAR =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.kontuar");
    private static final String[] DOMAIN = {
        "io.kontuar.lane..",
        "io.kontuar.attachment..",
        "io.kontuar.channel..",
        "io.kontuar.contact..",
        "io.kontuar.staff..",
        "io.kontuar.commerce..",
        "io.kontuar.conversation..",
        "io.kontuar.routing..",
        "io.kontuar.search..",
        "io.kontuar.knowledge..",
        "io.kontuar.notice..",
        "io.kontuar.reporting..",
        "io.kontuar.store..",
        "io.kontuar.assist.."
    };
    private static final String[] OUTSIDE = {
        "io.kontuar.gateway..",
        "io.kontuar.bot..",
        "io.kontuar.console..",
        "io.kontuar.engine..",
        "io.kontuar.server..",
        "io.kontuar.demo..",
        "io.kontuar.bench.."
    };

    @Test
    void the_domain_is_plain_java() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "java.sql..",
                        "jakarta..",
                        "org.apache..",
                        "org.sqlite..",
                        "com.mongodb..",
                        "org.bson..",
                        "co.elastic..",
                        "org.slf4j..")
                .because("rules and language outlive frameworks")
                .check(KONTUAR);
    }

    @Test
    void the_domain_knows_nobody_outside_it() {
        noClasses()
                .that()
                .resideInAnyPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE)
                .check(KONTUAR);
    }

    @Test
    void the_domains_packages_point_one_way() {
        slices().matching("io.kontuar.(*)..").should().beFreeOfCycles().check(KONTUAR);
    }

    @Test
    void gateways_bot_and_console_meet_in_the_domain_only() {
        apart("io.kontuar.gateway..", "io.kontuar.bot..", "io.kontuar.console..", "io.kontuar.engine..");
        apart("io.kontuar.bot..", "io.kontuar.gateway..", "io.kontuar.console..", "io.kontuar.engine..");
        apart("io.kontuar.console..", "io.kontuar.gateway..", "io.kontuar.bot..", "io.kontuar.engine..");
        apart("io.kontuar.engine..", "io.kontuar.gateway..", "io.kontuar.bot..", "io.kontuar.console..");
    }

    @Test
    void adapters_are_package_private() {
        classes()
                .that()
                .haveSimpleNameStartingWith("Sqlite")
                .or()
                .haveSimpleNameStartingWith("Lucene")
                .or()
                .haveSimpleNameStartingWith("Mongo")
                .or()
                .haveSimpleNameStartingWith("Elasticsearch")
                .should()
                .notBePublic()
                .check(KONTUAR);
    }

    @Test
    void names_say_the_role_and_not_the_pattern() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|DTO)$")
                .check(KONTUAR);
    }

    @Test
    void every_package_says_what_it_is_and_is_null_marked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should(new ArchCondition<>("be null-marked") {
                    @Override
                    public void check(JavaClass info, ConditionEvents events) {
                        boolean marked = info.isAnnotatedWith("org.jspecify.annotations.NullMarked");
                        events.add(
                                new SimpleConditionEvent(info, marked, info.getPackageName() + " is not null-marked"));
                    }
                })
                .check(KONTUAR);
    }

    private static void apart(String from, String... others) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(KONTUAR);
    }
}
