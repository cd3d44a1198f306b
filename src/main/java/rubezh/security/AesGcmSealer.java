package rubezh.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Sealer with AES-256-GCM. Format: random nonce of 12 bytes, ciphertext, tag of 16 bytes. With
 * random nonces a key may seal 2<sup>32</sup> messages (NIST SP 800-38D), far more than a station
 * writes.
 */
final class AesGcmSealer implements Sealer {
    static final int NONCE = 12;
    static final int TAG = 16;

    private final SecretKey key;
    private final SecureRandom random;

    AesGcmSealer(SecretKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    @Override
    public byte[] seal(byte[] plain, byte[] associatedData) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + plain.length + TAG);
        try {
            cipher(key, Cipher.ENCRYPT_MODE, nonce, associatedData)
                    .doFinal(plain, 0, plain.length, sealed, NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return sealed;
    }

    @Override
    public byte[] open(byte[] sealed, byte[] associatedData) {
        return open(key, sealed, associatedData);
    }

    static byte[] open(SecretKey key, byte[] sealed, byte[] associatedData) {
        if (sealed.length < NONCE + TAG) {
            throw damagedFault(null);
        }
        try {
            return cipher(key, Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), associatedData)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw damagedFault(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(SecretKey key, int mode, byte[] nonce, byte[] associatedData)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(associatedData);
        return cipher;
    }

    private static Fault damagedFault(@Nullable Throwable cause) {
        return new Fault(cause, Fault.Exit.UNVERIFIED, "SEC-006");
    }
}
