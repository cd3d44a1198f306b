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
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleFormat;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.BundleWriter;
import rubezh.bundle.format.ExchangeProgress;
import rubezh.bundle.format.SealVerifier;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.verify.StagingArea;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.RegisterDigest;
import rubezh.journal.VersionVector;
import rubezh.security.Audit;
import rubezh.security.Session;

/** Makes one bundle: beside its place first, read back, then moved there and noted. */
public final class BundleExporter {
    private final ExchangeStorage workplace;
    private final Session session;
    private final ExchangeConfig here;
    private final PeerStore peers;

    public BundleExporter(ExchangeStorage workplace, Session session, ExchangeConfig here) {
        this.workplace = workplace;
        this.session = session;
        this.here = here;
        this.peers = new PeerStore(workplace.notes());
    }

    public ExportResult export(ExportRequest request, String usualName, ExchangeProgress progress) {
        VersionVector have = workplace.journal().have();
        var selecting = new RevisionSelector(workplace.journal(), have, request.selection(), peers);
        selecting.count(request.pictures() ? workplace.blobs() : null, progress);
        BundleHeader header = header(request, have, selecting);
        Path target =
                Files.isDirectory(request.target())
                        ? request.target().resolve(usualName)
                        : request.target();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            write(part, header, selecting, progress);
            SealVerifier.VerifiedSeal sealed = place(part, target, progress);
            note(target, sealed, header);
            return new ExportResult(
                    target, sealed.bytes(), sealed.sha256(), header, selecting.pictures().size());
        } catch (IOException | UncheckedIOException e) {
            StagingArea.drop(part);
            throw BundleError.UNWRITABLE.fault(
                    e, String.valueOf(target), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            StagingArea.drop(part);
            throw e;
        }
    }

    private void write(
            Path part, BundleHeader header, RevisionSelector selecting, ExchangeProgress progress)
            throws IOException {
        try (var writer = new BundleWriter(part)) {
            writer.open(header);
            int whole = header.contents().revisions();
            var done = new java.util.concurrent.atomic.AtomicInteger();
            selecting.forEach(entry -> {
                try {
                    writer.element(entry.line());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                if (done.incrementAndGet() % 256 == 0 || done.get() == whole) {
                    progress.report(ExchangeProgress.Step.WRITE, done.get(), whole);
                    BundleError.checkWanted(progress);
                }
            });
            writer.blobs();
            pictures(writer, selecting, progress);
            writer.seal(session.signer());
        }
    }

    private void pictures(
            BundleWriter writer, RevisionSelector selecting, ExchangeProgress progress)
            throws IOException {
        int done = 0;
        for (var picture : selecting.pictures().entrySet()) {
            Sha256 hash = Sha256.of(picture.getKey());
            try (InputStream bytes = workplace.blobs().open(hash).orElseThrow()) {
                writer.blob(hash, picture.getValue(), bytes);
            }
            progress.report(ExchangeProgress.Step.WRITE, ++done, selecting.pictures().size());
            BundleError.checkWanted(progress);
        }
    }

    /** Reads back what lies on the medium; only a whole file gets its name. */
    private SealVerifier.VerifiedSeal place(Path part, Path target, ExchangeProgress progress)
            throws IOException {
        String name = String.valueOf(target.getFileName());
        var sealed = SealVerifier.over(part, name, workplace.signatures(), progress);
        BundleError.checkWanted(progress);
        Files.move(
                part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(target);
        return sealed;
    }

    /** The new name must outlive a power cut too; where folders cannot be forced, it does. */
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
            ExportRequest request, VersionVector have, RevisionSelector selecting) {
        Audit.Head audit = workplace.audit().head();
        return new BundleHeader(
                here.ids().get(),
                new Origin(
                        session.signer().replica(),
                        here.station().code(),
                        HexFormat.of().formatHex(session.signer().publicKey())),
                request.to(),
                here.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                here.app(),
                here.station().training(),
                selecting.contents(),
                have,
                RegisterDigest.of(workplace.journal()).total(),
                audit.seq() == 0 ? null : audit,
                introduced(selecting.replicas()),
                selecting.pictures().isEmpty() ? List.of() : List.of(BundleFormat.WITH_BLOBS));
    }

    private List<Origin> introduced(List<UUID> replicas) {
        return replicas.stream()
                .map(peers::find)
                .flatMap(Optional::stream)
                .map(peer -> new Origin(peer.replica(), peer.station(), peer.publicKey()))
                .toList();
    }

    private void note(Path target, SealVerifier.VerifiedSeal sealed, BundleHeader header) {
        Instant now = here.clock().instant();
        peers.note(
                new ExchangeLogEntry(
                        header.bundleId(),
                        ExchangeLogEntry.Direction.SENT,
                        header.from().replica(),
                        header.to(),
                        String.valueOf(target.getFileName()),
                        sealed.sha256(),
                        now,
                        session.officer().login(),
                        header.contents().revisions(),
                        0,
                        0));
        workplace
                .audit()
                .write(
                        "export",
                        header.bundleId().toString(),
                        Map.of(
                                "to", header.to(),
                                "sha256", sealed.sha256(),
                                "revisions", String.valueOf(header.contents().revisions())));
    }
}
