package rubezh.bundle;

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
import rubezh.bundle.Header.Origin;
import rubezh.domain.seizure.Sha256;
import rubezh.journal.Digest;
import rubezh.journal.Have;
import rubezh.security.Audit;
import rubezh.security.Session;

/** Makes one bundle: beside its place first, read back, then moved there and noted. */
final class Exporting {
    private final Workplace workplace;
    private final Session session;
    private final Installation here;
    private final Peers peers;

    Exporting(Workplace workplace, Session session, Installation here) {
        this.workplace = workplace;
        this.session = session;
        this.here = here;
        this.peers = new Peers(workplace.notes());
    }

    Exported export(ExportRequest request, String usualName, Progress progress) {
        Have have = workplace.journal().have();
        var selecting = new Selecting(workplace.journal(), have, request.selection(), peers);
        selecting.count(request.pictures() ? workplace.blobs() : null, progress);
        Header header = header(request, have, selecting);
        Path target =
                Files.isDirectory(request.target())
                        ? request.target().resolve(usualName)
                        : request.target();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            write(part, header, selecting, progress);
            SealPass.Sealed sealed = place(part, target, progress);
            note(target, sealed, header);
            return new Exported(
                    target, sealed.bytes(), sealed.sha256(), header, selecting.pictures().size());
        } catch (IOException | UncheckedIOException e) {
            Copies.drop(part);
            throw Flaw.UNWRITABLE.fault(e, String.valueOf(target), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            Copies.drop(part);
            throw e;
        }
    }

    private void write(Path part, Header header, Selecting selecting, Progress progress)
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
                    progress.report(Progress.Step.WRITE, done.get(), whole);
                    Flaw.checkWanted(progress);
                }
            });
            writer.blobs();
            pictures(writer, selecting, progress);
            writer.seal(session.signer());
        }
    }

    private void pictures(BundleWriter writer, Selecting selecting, Progress progress)
            throws IOException {
        int done = 0;
        for (var picture : selecting.pictures().entrySet()) {
            Sha256 hash = Sha256.of(picture.getKey());
            try (InputStream bytes = workplace.blobs().open(hash).orElseThrow()) {
                writer.blob(hash, picture.getValue(), bytes);
            }
            progress.report(Progress.Step.WRITE, ++done, selecting.pictures().size());
            Flaw.checkWanted(progress);
        }
    }

    /** Reads back what lies on the medium; only a whole file gets its name. */
    private SealPass.Sealed place(Path part, Path target, Progress progress) throws IOException {
        String name = String.valueOf(target.getFileName());
        var sealed = SealPass.over(part, name, workplace.signatures(), progress);
        Flaw.checkWanted(progress);
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

    private Header header(ExportRequest request, Have have, Selecting selecting) {
        Audit.Head audit = workplace.audit().head();
        return new Header(
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
                Digest.of(workplace.journal()).total(),
                audit.seq() == 0 ? null : audit,
                introduced(selecting.replicas()),
                selecting.pictures().isEmpty() ? List.of() : List.of(Layout.WITH_BLOBS));
    }

    private List<Origin> introduced(List<UUID> replicas) {
        return replicas.stream()
                .map(peers::find)
                .flatMap(Optional::stream)
                .map(peer -> new Origin(peer.replica(), peer.station(), peer.publicKey()))
                .toList();
    }

    private void note(Path target, SealPass.Sealed sealed, Header header) {
        Instant now = here.clock().instant();
        peers.note(
                new Passage(
                        header.bundleId(),
                        Passage.Direction.SENT,
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
