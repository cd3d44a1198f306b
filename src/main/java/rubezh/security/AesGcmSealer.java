package rubezh.security;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import rubezh.text.Fault;

/**
 * Seals small pieces with AES-256-GCM: 12 random bytes of nonce, ciphertext, 16 bytes of tag. With
 * random nonces a key may seal 2<sup>32</sup> pieces (NIST SP 800-38D); a post will not write that
 * many in a thousand years.
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
    public byte[] seal(byte[] plain, byte[] place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + plain.length + TAG);
        try {
            cipher(key, Cipher.ENCRYPT_MODE, nonce, place)
                    .doFinal(plain, 0, plain.length, sealed, NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return sealed;
    }

    @Override
    public byte[] open(byte[] sealed, byte[] place) {
        return open(key, sealed, place);
    }

    static byte[] open(SecretKey key, byte[] sealed, byte[] place) {
        if (sealed.length < NONCE + TAG) {
            throw damagedFault(null);
        }
        try {
            return cipher(key, Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), place)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw damagedFault(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(SecretKey key, int mode, byte[] nonce, byte[] place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(place);
        return cipher;
    }

    private static Fault damagedFault(@org.jspecify.annotations.Nullable Throwable cause) {
        return new Fault(cause, Fault.Exit.UNVERIFIED, "SEC-006");
    }
}
