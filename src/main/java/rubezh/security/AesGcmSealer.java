package rubezh.security;

import module java.base;

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
            Cipher cipher = take(key);
            init(cipher, key, Cipher.ENCRYPT_MODE, nonce, associatedData);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
            giveBack(key, cipher);
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
            Cipher cipher = take(key);
            init(cipher, key, Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), associatedData);
            byte[] plain = cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
            giveBack(key, cipher);
            return plain;
        } catch (AEADBadTagException e) {
            throw damagedFault(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher take(SecretKey key) throws GeneralSecurityException {
        return key instanceof ErasableKey erasable
                ? erasable.ciphers().take()
                : KeptCiphers.create();
    }

    private static void giveBack(SecretKey key, Cipher cipher) {
        if (key instanceof ErasableKey erasable) {
            erasable.ciphers().giveBack(cipher);
        }
    }

    private static void init(
            Cipher cipher, SecretKey key, int mode, byte[] nonce, byte[] associatedData)
            throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(associatedData);
    }

    private static Fault damagedFault(@Nullable Throwable cause) {
        return new Fault(cause, Fault.Exit.UNVERIFIED, "SEC-006");
    }
}
