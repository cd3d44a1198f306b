package rubezh.security.encryption;

import module java.base;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import rubezh.security.encryption.FileDecryptor.AgeKeyText;

/**
 * Encryption of a file to one or more X25519 keys, in pieces of 64 KiB: memory does not grow with
 * the file.
 *
 * @see FileDecryptor
 */
public final class FileEncryptor {
    private FileEncryptor() {}

    /**
     * Returns a channel that encrypts what is written to it. Closing it writes the last piece and
     * closes the other channel too.
     *
     * @param publicKeys keys of those who can open the file, raw; each is enough
     * @throws IllegalArgumentException if nothing can be encrypted to one of the keys
     */
    public static WritableByteChannel encrypt(WritableByteChannel out, List<byte[]> publicKeys)
            throws IOException {
        try {
            var writers = new ArrayList<RecipientStanzaWriter>();
            for (byte[] key : publicKeys) {
                writers.add(
                        X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
                                AgeKeyText.ofRecipient(key)));
            }
            return new StandardEncryptingChannelFactory().newEncryptingChannel(out, writers);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
