package io.kontuar.bot.understanding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * MiniLM: a sentence as {@value #SIZE} numbers, such that what means much the same in English lies near. About a millisecond
 * each on the calling thread; safe for use by many threads.
 */
public final class SentenceModel {
    static final int SIZE = 384;

    private static final Logger LOG = LoggerFactory.getLogger(SentenceModel.class);
    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private SentenceModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /** The model that comes with the product; empty, with a warning, where it cannot be opened. */
    public static Optional<SentenceModel> shipped() {
        try {
            return Optional.of(load());
        } catch (IOException unusable) {
            LOG.warn("The bot goes without its sentence model: {}", unusable.getMessage());
            return Optional.empty();
        }
    }

    static SentenceModel load() throws IOException {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            try (OrtSession.SessionOptions options = options()) {
                OrtSession session = environment.createSession(direct(read(WEIGHTS)), options);
                return new SentenceModel(
                        environment, session, WordPieces.of(JsonMapper.shared().readTree(read(TOKENIZER))));
            }
        } catch (OrtException | LinkageError unusable) {
            throw new IOException("the sentence model cannot be opened: " + unusable.getMessage(), unusable);
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.addConfigEntry("session.inter_op.allow_spinning", "0");
        return options;
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream stream = SentenceModel.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("missing on the class path: " + resource);
            }
            return stream.readAllBytes();
        }
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    WordPieces pieces() {
        return pieces;
    }

    /** The sentence's direction, of length one. */
    float[] direction(String sentence) {
        long[] ids = pieces.of(sentence);
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor words = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", words, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
        } catch (OrtException failed) {
            LOG.warn("The sentence model failed on a message: {}", failed.getMessage());
            return new float[SIZE];
        }
    }

    private static float[] mean(FloatBuffer states, int count) {
        float[] sum = new float[SIZE];
        for (int t = 0; t < count; t++) {
            for (int d = 0; d < SIZE; d++) {
                sum[d] += states.get(t * SIZE + d);
            }
        }
        double square = 0;
        for (float value : sum) {
            square += (double) value * value;
        }
        float factor = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int d = 0; d < SIZE; d++) {
            sum[d] *= factor;
        }
        return sum;
    }
}
