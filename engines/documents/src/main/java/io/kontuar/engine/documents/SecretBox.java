package io.kontuar.engine.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontuar.channel.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Seals secrets with AES-256-GCM: 12 random bytes, then the sealed text, bound to the place it is kept at. */
public final class SecretBox {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    public SecretBox(SecretKey key) {
        this.key = key;
    }

    /** @param place where it is kept; opening it elsewhere fails */
    public byte[] seal(Secret secret, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place)
                    .doFinal(secret.reveal().getBytes(UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform seals with AES-GCM", e);
        }
    }

    /** @throws GeneralSecurityException when the key is another one or the bytes are not what was sealed here */
    public Secret open(byte[] sealed, String place) throws GeneralSecurityException {
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
        byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, NONCE, sealed.length - NONCE);
        return new Secret(new String(text, UTF_8));
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(UTF_8));
        return cipher;
    }
}
