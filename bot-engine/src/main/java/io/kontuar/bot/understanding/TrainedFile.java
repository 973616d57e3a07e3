package io.kontuar.bot.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The bytes of a trained model: sizes, weights, temperature, gate, the second tier where there is one, and a checksum over all of
 * it at the end. Directions are kept in 16 bits each, which is how training saw them.
 */
final class TrainedFile {
    private static final int MAGIC = 0x4B4E4C55;
    private static final int CHECKSUM_BYTES = Long.BYTES;

    private TrainedFile() {}

    static byte[] write(Trained trained) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        writeLinear(out, trained.linear());
        out.writeDouble(trained.temperature().factor());
        writeDoubles(out, trained.gate().weights());
        out.writeDouble(trained.certain().least());
        TrainedSentences sentences = trained.sentences();
        out.writeBoolean(sentences != null);
        if (sentences != null) {
            writeSentences(out, sentences);
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
        LinearWeights linear = readLinear(in);
        Temperature temperature = new Temperature(in.readDouble());
        Gate gate = new Gate(readDoubles(in));
        Certainty certain = new Certainty(in.readDouble());
        return new Trained(linear, temperature, gate, certain, in.readBoolean() ? readSentences(in) : null);
    }

    private static void writeSentences(DataOutputStream out, TrainedSentences sentences) throws IOException {
        out.writeInt(sentences.head().classes());
        writeFloats(out, sentences.head().weights());
        LinearWeights english = sentences.english();
        out.writeBoolean(english != null);
        if (english != null) {
            writeLinear(out, english);
        }
        writeMix(out, sentences.plain());
        writeMix(out, sentences.translated());
        writeDoubles(out, sentences.gate().weights());
        float[][] directions = sentences.directions();
        out.writeInt(directions.length);
        ByteBuffer halves = ByteBuffer.allocate(directions.length * SentenceModel.SIZE * Short.BYTES);
        for (float[] direction : directions) {
            for (float value : direction) {
                halves.putShort(Float.floatToFloat16(value));
            }
        }
        out.write(halves.array());
    }

    private static TrainedSentences readSentences(DataInputStream in) throws IOException {
        Softmax head = new Softmax(in.readInt(), readFloats(in));
        LinearWeights english = in.readBoolean() ? readLinear(in) : null;
        Mix plain = readMix(in);
        Mix translated = readMix(in);
        Gate gate = new Gate(readDoubles(in));
        float[][] directions = new float[in.readInt()][SentenceModel.SIZE];
        byte[] halves = in.readNBytes(directions.length * SentenceModel.SIZE * Short.BYTES);
        ByteBuffer buffer = ByteBuffer.wrap(halves);
        for (float[] direction : directions) {
            for (int d = 0; d < direction.length; d++) {
                direction[d] = Float.float16ToFloat(buffer.getShort());
            }
        }
        return new TrainedSentences(head, english, plain, translated, gate, directions);
    }

    private static void writeLinear(DataOutputStream out, LinearWeights linear) throws IOException {
        out.writeInt(linear.classes());
        writeFloats(out, linear.weights());
        writeFloats(out, linear.bias());
    }

    private static LinearWeights readLinear(DataInputStream in) throws IOException {
        return new LinearWeights(in.readInt(), readFloats(in), readFloats(in));
    }

    private static void writeMix(DataOutputStream out, Mix mix) throws IOException {
        out.writeDouble(mix.lexical());
        out.writeDouble(mix.english());
        out.writeDouble(mix.sentence());
    }

    private static Mix readMix(DataInputStream in) throws IOException {
        return new Mix(in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static void writeDoubles(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] readDoubles(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
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
