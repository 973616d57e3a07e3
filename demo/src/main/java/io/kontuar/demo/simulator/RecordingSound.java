package io.kontuar.demo.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What stands for the sound of a recording: a short soft tone, since nobody spoke. */
final class RecordingSound {
    private static final int RATE = 8000;
    private static final int SECONDS = 2;
    private static final int HEADER = 44;

    private RecordingSound() {}

    static String path(String account, String recording) {
        return "/simulator/twilio/" + TwilioMessagesApi.VERSION + "/Accounts/" + account + "/Recordings/" + recording;
    }

    /** A WAV file of 8 bits, one channel. */
    static byte[] wave() {
        int samples = RATE * SECONDS;
        ByteBuffer file = ByteBuffer.allocate(HEADER + samples).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + samples);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
        file.putShort((short) 1).putShort((short) 8);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        for (int at = 0; at < samples; at++) {
            double fade = Math.min(1, (samples - at) / (double) RATE);
            file.put((byte) (128 + 40 * fade * Math.sin(2 * Math.PI * 440 * at / RATE)));
        }
        return file.array();
    }
}
