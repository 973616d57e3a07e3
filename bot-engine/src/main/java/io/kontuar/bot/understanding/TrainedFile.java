package io.kontuar.bot.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The bytes of a trained model: sizes, weights, temperature, gate, and a checksum over all of it at the end. */
final class TrainedFile {
    private static final int MAGIC = 0x4B4E4C55;
    private static final int CHECKSUM_BYTES = Long.BYTES;

    private TrainedFile() {}

    static byte[] write(Trained trained) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(trained.linear().classes());
        writeFloats(out, trained.linear().weights());
        writeFloats(out, trained.linear().bias());
        out.writeDouble(trained.temperature().factor());
        out.writeInt(trained.gate().weights().length);
        for (double weight : trained.gate().weights()) {
            out.writeDouble(weight);
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    static Trained read(byte[] bytes) throws IOException {
        int body = bytes.length - CHECKSUM_BYTES;
        if (body < 0 || ByteBuffer.wrap(bytes, body, CHECKSUM_BYTES).getLong() != checksum(bytes, body)) {
            throw new IOException("the checksum does not fit");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, body));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a trained model");
        }
        LinearWeights linear = new LinearWeights(in.readInt(), readFloats(in), readFloats(in));
        Temperature temperature = new Temperature(in.readDouble());
        double[] gate = new double[in.readInt()];
        for (int i = 0; i < gate.length; i++) {
            gate[i] = in.readDouble();
        }
        return new Trained(linear, temperature, new Gate(gate));
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
        buffer.asFloatBuffer().put(values);
        out.writeInt(values.length);
        out.write(buffer.array());
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        byte[] bytes = in.readNBytes(values.length * Float.BYTES);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }
}
