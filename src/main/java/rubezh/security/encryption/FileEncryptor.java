package rubezh.security.encryption;

import module java.base;

import com.exceptionfactory.jagged.RecipientStanza;
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
    /** Type of the stanza that names the addressee; other programs pass it over. */
    static final String ADDRESSEE = "rubezh-to";

    private FileEncryptor() {}

    /** Stanza that opens nothing: it tells in the readable head for whom the file is. */
    private record AddresseeStanza(String code) implements RecipientStanza {
        @Override
        public String getType() {
            return ADDRESSEE;
        }

        @Override
        public List<String> getArguments() {
            return List.of(code);
        }

        @Override
        public byte[] getBody() {
            return code.getBytes(StandardCharsets.US_ASCII);
        }
    }

    /**
     * Returns a channel that encrypts like the other one, and names the addressee in the readable
     * head.
     *
     * @param addressee code of a station, in ASCII without spaces
     */
    public static WritableByteChannel encrypt(
            WritableByteChannel out, List<byte[]> publicKeys, String addressee) throws IOException {
        return encrypt(out, publicKeys, List.of(_ -> List.of(new AddresseeStanza(addressee))));
    }

    /**
     * Returns a channel that encrypts what is written to it. Closing it writes the last piece and
     * closes the other channel too.
     *
     * @param publicKeys keys of those who can open the file, raw; each is enough
     * @throws IllegalArgumentException if nothing can be encrypted to one of the keys
     */
    public static WritableByteChannel encrypt(WritableByteChannel out, List<byte[]> publicKeys)
            throws IOException {
        return encrypt(out, publicKeys, List.of());
    }

    private static WritableByteChannel encrypt(
            WritableByteChannel out, List<byte[]> publicKeys, List<RecipientStanzaWriter> more)
            throws IOException {
        try {
            var writers = new ArrayList<RecipientStanzaWriter>();
            for (byte[] key : publicKeys) {
                writers.add(
                        X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
                                AgeKeyText.ofRecipient(key)));
            }
            writers.addAll(more);
            return new StandardEncryptingChannelFactory().newEncryptingChannel(out, writers);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
