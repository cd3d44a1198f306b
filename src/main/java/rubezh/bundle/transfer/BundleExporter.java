package rubezh.bundle.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleFormat;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.BundleWriter;
import rubezh.bundle.format.SealVerifier;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.verify.StagingArea;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.RegisterDigest;
import rubezh.journal.VersionVector;
import rubezh.progress.Progress;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Session;

/**
 * Export of a bundle: written to a temporary file, verified, moved to the target and logged.
 *
 * @see ImportWorkflow
 */
public final class BundleExporter {
    private final ExchangeStorage storage;
    private final Session session;
    private final ExchangeConfig config;
    private final PeerStore peers;

    public BundleExporter(ExchangeStorage storage, Session session, ExchangeConfig config) {
        this.storage = storage;
        this.session = session;
        this.config = config;
        this.peers = new PeerStore(storage.notes(), session, config.station().code());
    }

    /**
     * Writes a bundle.
     *
     * @param defaultName file name if the target is a folder
     * @throws rubezh.text.Fault {@code BND-026} if the file cannot be written; no partial file
     *     remains; {@code STO-010} to {@code STO-014}, before the file is written, if the disk of
     *     the register takes no log entry
     */
    public ExportResult export(ExportRequest request, String defaultName, Progress progress) {
        storage.audit().requireWritable();
        VersionVector vector = storage.journal().versionVector();
        var selector = new RevisionSelector(storage.journal(), vector, request.selection(), peers);
        selector.collect(request.attachments() ? storage.blobs() : null, progress);
        BundleHeader header = header(request, vector, selector);
        Path target =
                Files.isDirectory(request.target())
                        ? request.target().resolve(defaultName)
                        : request.target();
        SealVerifier.VerifiedSeal seal = write(target, header, selector, progress);
        return new ExportResult(
                target,
                seal.bytes(),
                seal.sha256(),
                header,
                selector.blobSizes().size(),
                selector.drafts(),
                selector.omissions());
    }

    private SealVerifier.VerifiedSeal write(
            Path target, BundleHeader header, RevisionSelector selector, Progress progress) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            deleteLeftovers(target);
            writePart(part, header, selector, progress);
            SealVerifier.VerifiedSeal seal = publish(part, target, progress);
            log(target, seal, header);
            return seal;
        } catch (IOException | UncheckedIOException e) {
            StagingArea.delete(part);
            throw BundleError.WRITE_FAILED.fault(
                    e, String.valueOf(target), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            StagingArea.delete(part);
            throw e;
        }
    }

    /** Deletes what an interrupted export of this station left in the folder. */
    private void deleteLeftovers(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        String leftovers = "RZ-" + config.station().code() + "-*.json.part";
        try (var files = Files.newDirectoryStream(folder, leftovers)) {
            files.forEach(StagingArea::delete);
        }
    }

    private void writePart(
            Path part, BundleHeader header, RevisionSelector selector, Progress progress)
            throws IOException {
        try (var writer = new BundleWriter(part)) {
            writer.writeHeader(header);
            int total = header.contents().revisions();
            var done = new AtomicInteger();
            selector.forEach(revision -> {
                try {
                    writer.writeElement(revision.line());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                if (done.incrementAndGet() % 256 == 0 || done.get() == total) {
                    progress.report(Progress.Step.WRITE, done.get(), total);
                    BundleError.checkNotCancelled(progress);
                }
            });
            writer.beginBlobs();
            writeBlobs(writer, selector, progress);
            writer.writeSeal(session.signer());
        }
    }

    private void writeBlobs(BundleWriter writer, RevisionSelector selector, Progress progress)
            throws IOException {
        int done = 0;
        for (var blob : selector.blobSizes().entrySet()) {
            Sha256 hash = Sha256.of(blob.getKey());
            try (InputStream bytes = storage.blobs().open(hash).orElseThrow()) {
                writer.writeBlob(hash, blob.getValue(), bytes);
            }
            progress.report(Progress.Step.WRITE, ++done, selector.blobSizes().size());
            BundleError.checkNotCancelled(progress);
        }
    }

    /** Verifies the written file, then renames it to the target. */
    private SealVerifier.VerifiedSeal publish(Path part, Path target, Progress progress)
            throws IOException {
        String name = String.valueOf(target.getFileName());
        var seal = SealVerifier.verify(part, name, storage.signatures(), progress);
        BundleError.checkNotCancelled(progress);
        Files.move(
                part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(target);
        return seal;
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

    private BundleHeader header(
            ExportRequest request, VersionVector vector, RevisionSelector selector) {
        Audit.Head audit = storage.audit().head();
        return new BundleHeader(
                config.ids().get(),
                new Origin(
                        session.signer().replica(),
                        config.station().code(),
                        HexFormat.of().formatHex(session.signer().publicKey())),
                request.to(),
                config.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                config.version(),
                config.station().training(),
                selector.contents(),
                new BundleHeader.RegisterState(
                        vector,
                        storage.blobs().missing(BundleFormat.MAX_LACKS).stream()
                                .map(Sha256::hex)
                                .toList(),
                        RegisterDigest.of(storage.journal()).total(),
                        audit.seq() == 0 ? null : audit,
                        encryptionKey()),
                introducedOrigins(selector.replicas()),
                selector.blobSizes().isEmpty() ? List.of() : List.of(BundleFormat.BLOBS_FEATURE));
    }

    private @Nullable String encryptionKey() {
        return session.encryptionKeys().stream()
                .findFirst()
                .map(pair -> HexFormat.of().formatHex(pair.publicKey()))
                .orElse(null);
    }

    private List<Origin> introducedOrigins(List<UUID> replicas) {
        return replicas.stream()
                .map(peers::find)
                .flatMap(Optional::stream)
                .map(peer -> new Origin(peer.replica(), peer.station(), peer.publicKey()))
                .toList();
    }

    private void log(Path target, SealVerifier.VerifiedSeal seal, BundleHeader header) {
        Instant now = config.clock().instant();
        peers.addToLog(
                new ExchangeLogEntry(
                        header.bundleId(),
                        ExchangeLogEntry.Direction.SENT,
                        header.from().replica(),
                        header.to(),
                        String.valueOf(target.getFileName()),
                        seal.sha256(),
                        now,
                        session.officer().login(),
                        header.contents().revisions(),
                        0,
                        0));
        storage.audit()
                .write(
                        AuditAction.EXPORT,
                        header.bundleId().toString(),
                        Map.of(
                                "to", header.to(),
                                "sha256", seal.sha256(),
                                "revisions", String.valueOf(header.contents().revisions())));
    }
}
