package rubezh.security.encryption;

import module java.base;

import com.exceptionfactory.jagged.PayloadException;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import rubezh.security.EncryptionKeyPair;

/**
 * Decryption of files that were encrypted to a key of this installation.
 *
 * <pre>{@code
 * try (ReadableByteChannel plain = decryptor.decrypt(file)) {
 *     plain.read(buffer); // -1 only at the authenticated end
 * }
 * }</pre>
 *
 * @see FileEncryptor
 */
public final class FileDecryptor {
    private static final byte[] START = "age-encryption.org/".getBytes(StandardCharsets.US_ASCII);

    /** Length of {@link #START}, in bytes. */
    public static final int START_BYTES = START.length;

    /** Bytes of the head that are looked at for an addressee; enough for 500 recipients. */
    private static final int MAX_HEAD = 1 << 16;

    private static final Pattern ADDRESSEE =
            Pattern.compile("-> " + FileEncryptor.ADDRESSEE + " ([A-Z0-9-]{1,40})");

    private final List<EncryptionKeyPair> keys;

    /**
     * @param encryptionKeys keys to try, in this order
     */
    public FileDecryptor(List<EncryptionKeyPair> encryptionKeys) {
        this.keys = List.copyOf(encryptionKeys);
    }

    /** Returns whether a file that starts like this is an encrypted one. */
    public static boolean isEncrypted(byte[] start) {
        return start.length >= START.length
                && Arrays.equals(Arrays.copyOf(start, START.length), START);
    }

    /**
     * Returns the station that the head of a file names as its addressee; whether that is true only
     * who can open the file finds out.
     */
    public static Optional<String> addressee(FileChannel file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(MAX_HEAD);
        while (head.hasRemaining() && file.read(head, head.position()) > 0) {}
        String text = new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1);
        return text.lines()
                .takeWhile(line -> !line.startsWith("---"))
                .map(ADDRESSEE::matcher)
                .filter(Matcher::matches)
                .map(stanza -> stanza.group(1))
                .findFirst();
    }

    /**
     * Returns a channel of the plain bytes. What it returned is authentic, but only its end shows
     * that nothing is missing. Closing it closes the other channel too.
     *
     * @throws UndecryptableFileException here or while reading, if no key opens the file or it is
     *     damaged
     */
    public ReadableByteChannel decrypt(ReadableByteChannel file) throws IOException {
        if (keys.isEmpty()) {
            throw UndecryptableFileException.ofOthers(null);
        }
        try {
            return new AuthenticatedChannel(
                    new StandardDecryptingChannelFactory().newDecryptingChannel(file, readers()));
        } catch (UnsupportedRecipientStanzaException e) {
            throw UndecryptableFileException.ofOthers(e);
        } catch (GeneralSecurityException | PayloadException | RuntimeException e) {
            throw UndecryptableFileException.damaged(e);
        }
    }

    private List<RecipientStanzaReader> readers() throws GeneralSecurityException {
        var readers = new ArrayList<RecipientStanzaReader>();
        for (EncryptionKeyPair pair : keys) {
            byte[] key = pair.privateKey();
            readers.add(
                    X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
                            AgeKeyText.ofIdentity(key)));
            Arrays.fill(key, (byte) 0);
        }
        return readers;
    }

    /** Channel that tells damage from what the medium does. */
    private record AuthenticatedChannel(ReadableByteChannel plain) implements ReadableByteChannel {
        @Override
        public int read(ByteBuffer buffer) throws IOException {
            try {
                return plain.read(buffer);
            } catch (PayloadException | RuntimeException e) {
                throw UndecryptableFileException.damaged(e);
            }
        }

        @Override
        public boolean isOpen() {
            return plain.isOpen();
        }

        @Override
        public void close() throws IOException {
            plain.close();
        }
    }

    /** X25519 keys as age writes them: Bech32 of {@code age1…} and {@code AGE-SECRET-KEY-1…}. */
    public static final class AgeKeyText {
        private static final String RECIPIENT = "age";
        private static final String IDENTITY = "AGE-SECRET-KEY-";

        private AgeKeyText() {}

        /** Returns the text of a public key that {@code age -r} takes. */
        public static String ofRecipient(byte[] publicKey) {
            return Bech32.getEncoder().encode(RECIPIENT, publicKey).toString();
        }

        static CharSequence ofIdentity(byte[] privateKey) {
            return Bech32.getEncoder().encode(IDENTITY, privateKey);
        }
    }
}
