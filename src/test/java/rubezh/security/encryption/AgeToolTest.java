package rubezh.security.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.security.EncryptionKeyPair;
import rubezh.security.encryption.FileDecryptor.AgeKeyText;

/** What Rubezh encrypts opens with the age tool of Debian, and the other way round. */
class AgeToolTest {
    @TempDir Path root;
    private final EncryptionKeyPair pair = pair();

    private static EncryptionKeyPair pair() {
        byte[] key = new byte[EncryptionKeyPair.BYTES];
        Arrays.fill(key, (byte) 7);
        return new EncryptionKeyPair(key);
    }

    private byte[] decrypted(InputStream file) throws IOException {
        var decryptor = new FileDecryptor(List.of(pair));
        try (var plain = decryptor.decrypt(Channels.newChannel(file))) {
            return Channels.newInputStream(plain).readAllBytes();
        }
    }

    @Test
    void aFileOfTheToolOpens() throws IOException {
        try (InputStream sample =
                Objects.requireNonNull(
                        AgeToolTest.class.getResourceAsStream("/rubezh/security/sample.age"))) {
            assertThat(decrypted(sample))
                    .asString()
                    .isEqualTo("Rubezh opens what age 1.2.1 encrypted.\n");
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "age")));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private void encrypt(byte[] content, Path target) throws IOException {
        var file =
                FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = FileEncryptor.encrypt(file, List.of(pair.publicKey()));
                var stream = Channels.newOutputStream(out)) {
            stream.write(content);
        }
    }

    @Test
    void filesGoThereAndBack() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "the Debian package age is not installed");
        byte[] content = new byte[200_000];
        new Random(1).nextBytes(content);
        Path plain = Files.write(root.resolve("plain"), content);
        Path ours = root.resolve("ours.age");
        encrypt(content, ours);
        Path identity = root.resolve("identity");
        Files.writeString(identity, AgeKeyText.ofIdentity(pair.privateKey()));
        Path opened = root.resolve("opened");
        run("age", "-d", "-i", identity.toString(), "-o", opened.toString(), ours.toString());
        assertThat(opened).hasSameBinaryContentAs(plain);
        Path theirs = root.resolve("theirs.age");
        String recipient = AgeKeyText.ofRecipient(pair.publicKey());
        run("age", "-r", recipient, "-o", theirs.toString(), plain.toString());
        try (InputStream file = Files.newInputStream(theirs)) {
            assertThat(decrypted(file)).isEqualTo(content);
        }
    }
}
