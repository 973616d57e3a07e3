package io.kontuar.engine.cluster;

import com.mongodb.client.gridfs.GridFSDownloadStream;
import java.io.InputStream;
import java.util.function.Supplier;

/** The bytes of a file. A failure of MongoDB while they are read is an outage, as everywhere. */
final class GridDownload extends InputStream {
    private final Cabinet cabinet;
    private final GridFSDownloadStream stream;

    GridDownload(Cabinet cabinet, Supplier<GridFSDownloadStream> stream) {
        this.cabinet = cabinet;
        this.stream = cabinet.read(stream);
    }

    @Override
    public int read() {
        return cabinet.read(stream::read);
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        return cabinet.read(() -> stream.read(bytes, from, length));
    }

    @Override
    public void close() {
        stream.close();
    }
}
