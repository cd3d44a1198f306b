package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleWriter;
import rubezh.bundle.format.SealVerifier;
import rubezh.bundle.format.SealVerifier.VerifiedSeal;
import rubezh.bundle.verify.StagingArea;
import rubezh.progress.Progress;
import rubezh.security.EncryptionKeyPair;
import rubezh.security.Session;
import rubezh.security.SignatureCheck;
import rubezh.security.encryption.FileDecryptor;

/** Writer of the file of an export: under a temporary name, verified, then renamed. */
final class ExportFileWriter {
    private final SignatureCheck signatures;
    private final Session session;
    private final String station;

    /**
     * @param station code of the own station
     */
    ExportFileWriter(SignatureCheck signatures, Session session, String station) {
        this.signatures = signatures;
        this.session = session;
        this.station = station;
    }

    /**
     * A verified file under its name.
     *
     * @param fileBytes its size
     * @param seal seal of the bundle in it
     */
    record WrittenFile(long fileBytes, VerifiedSeal seal) {}

    /**
     * Writes a file. An encrypted one opens with the key of this installation too: so it can be
     * verified, and be looked into here.
     *
     * @param recipients keys to encrypt to; none for a plain file
     */
    WrittenFile write(
            Path target, ExportPartWriter contents, List<byte[]> recipients, Progress progress) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            deleteLeftovers(target);
            return writeAndVerify(part, target, contents, recipients, progress);
        } catch (IOException | UncheckedIOException e) {
            StagingArea.delete(part);
            throw BundleError.writeFault(e, target);
        } catch (RuntimeException e) {
            StagingArea.delete(part);
            throw e;
        }
    }

    private WrittenFile writeAndVerify(
            Path part,
            Path target,
            ExportPartWriter contents,
            List<byte[]> recipients,
            Progress progress)
            throws IOException {
        var keys = new ArrayList<>(recipients);
        var own = new ArrayList<EncryptionKeyPair>();
        if (!recipients.isEmpty()) {
            own.add(ownKey());
            keys.add(own.getFirst().publicKey());
        }
        long plainBytes = writePart(part, contents, keys, progress);
        String name = String.valueOf(target.getFileName());
        VerifiedSeal seal = verify(part, new FileDecryptor(own), plainBytes, name, progress);
        long fileBytes = Files.size(part);
        publish(part, target);
        return new WrittenFile(fileBytes, seal);
    }

    /** Deletes what an interrupted export of this station left in the folder. */
    private void deleteLeftovers(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        String leftovers = "RZ-" + station + "-*.json{,.age}.part";
        try (var files = Files.newDirectoryStream(folder, leftovers)) {
            files.forEach(StagingArea::delete);
        }
    }

    private EncryptionKeyPair ownKey() {
        return session.encryptionKeys().stream()
                .findFirst()
                .orElseThrow(() -> BundleError.NO_ENCRYPTION_KEY.fault(station));
    }

    /** Returns the bytes of the bundle, before encryption. */
    private long writePart(
            Path part, ExportPartWriter contents, List<byte[]> keys, Progress progress)
            throws IOException {
        try (BundleWriter writer = open(part, contents.header().to(), keys)) {
            contents.writeTo(writer, progress);
            writer.writeSeal(session.signer());
            return writer.bytes();
        }
    }

    private static BundleWriter open(Path part, String to, List<byte[]> keys) throws IOException {
        try {
            return new BundleWriter(part, keys, to);
        } catch (IllegalArgumentException e) {
            throw BundleError.NO_ENCRYPTION_KEY.fault(e, to);
        }
    }

    /** Reads the written file back, decrypted if it is encrypted. */
    private VerifiedSeal verify(
            Path part, FileDecryptor decryptor, long plainBytes, String name, Progress progress)
            throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.READ);
                var plain = StagingArea.isEncrypted(part) ? decryptor.decrypt(file) : file;
                InputStream in = Channels.newInputStream(plain)) {
            var seal = SealVerifier.verify(in, plainBytes, name, signatures, progress);
            BundleError.checkNotCancelled(progress);
            return seal;
        }
    }

    private static void publish(Path part, Path target) throws IOException {
        Files.move(
                part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(target);
    }

    /** Flushes the folder, so that the rename survives a power failure; needed on POSIX only. */
    private static void forceFolder(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null
                || !target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
