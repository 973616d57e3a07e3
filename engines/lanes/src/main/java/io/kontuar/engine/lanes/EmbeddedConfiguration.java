package io.kontuar.engine.lanes;

import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * How the embedded broker is set: reachable from this process only, every commit on disk before it is answered, a backlog
 * paged to disk instead of kept in memory, few threads.
 */
final class EmbeddedConfiguration {
    private static final int FLUSH_AFTER_NANOS = 20_000; // the default of 3.3 ms makes every single sender wait so long
    private static final int THREADS = 8;
    private static final int PAGE_BYTES = 1024 * 1024;
    private static final long EVENT_BYTES = 16L * 1024 * 1024;
    private static final int LANES_SHARING_MEMORY = 4;

    private EmbeddedConfiguration() {}

    static Configuration of(Path folder, int id, LaneSettings settings) {
        Configuration configuration = new ConfigurationImpl()
                .setName("kontuar-lanes-" + id)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setPersistenceEnabled(true)
                .setGracefulShutdownEnabled(false)
                .setThreadPoolMaxSize(THREADS)
                .setScheduledThreadPoolMaxSize(1)
                .setPageMaxConcurrentIO(2)
                .setGlobalMaxSize(settings.memoryBytes())
                .setMaxDiskUsage(-1)
                .setMinDiskFree(settings.diskFreeBytes())
                .setMessageExpiryScanPeriod(-1)
                .setAddressQueueScanPeriod(-1)
                .addAcceptorConfiguration(new TransportConfiguration(
                        InVMAcceptorFactory.class.getName(), Map.of(TransportConstants.SERVER_ID_PROP_NAME, id)))
                .addAddressSetting("#", lanes(settings))
                .addAddressSetting(EventTopic.NAME, events());
        configuration.setCriticalAnalyzer(false);
        return withJournal(configuration, folder);
    }

    private static Configuration withJournal(Configuration configuration, Path folder) {
        return configuration
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalSyncTransactional(true)
                .setJournalSyncNonTransactional(true)
                .setJournalBufferTimeout_NIO(FLUSH_AFTER_NANOS)
                .setPageSyncTimeout(FLUSH_AFTER_NANOS)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString());
    }

    /**
     * A delayed redelivery would be overtaken by its own group. The broker itself never gives a message up, we park it;
     * its own dead-letter address is a net below that.
     */
    private static AddressSettings lanes(LaneSettings settings) {
        long ofOneLane = settings.memoryBytes() / LANES_SHARING_MEMORY;
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(ParkedLetters.QUEUE))
                .setExpiryAddress(SimpleString.of(ParkedLetters.QUEUE))
                .setRedeliveryDelay(0)
                .setMaxDeliveryAttempts(-1)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(ofOneLane)
                .setMaxReadPageBytes((int) Math.min(ofOneLane, Integer.MAX_VALUE))
                .setPageSizeBytes(PAGE_BYTES)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    private static AddressSettings events() {
        return new AddressSettings()
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.DROP)
                .setDefaultRingSize(EventTopic.NEWEST)
                .setMaxSizeBytes(EVENT_BYTES);
    }
}
