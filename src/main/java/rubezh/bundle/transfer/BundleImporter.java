package rubezh.bundle.transfer;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import rubezh.bundle.format.BlobSectionReader;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.HeaderReader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.RevisionReader;
import rubezh.bundle.format.VersionVectorJson;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.transfer.ImportPreview.Counts;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.bundle.verify.StagingArea;
import rubezh.journal.RegisterDigest;
import rubezh.journal.StoredRevision;
import rubezh.journal.VersionVector;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult;
import rubezh.progress.Progress;
import rubezh.security.Session;

/** Applies a previewed bundle in one transaction. */
public final class BundleImporter {
    private static final Function<byte[], RevisionParseResult> TRUSTED =
            line -> new RevisionParseResult.Known(RevisionLine.readTrusted(line));

    private final ImportPreview preview;
    private final ExchangeStorage storage;
    private final Session session;
    private final ExchangeConfig config;
    private final PeerStore peers;

    public BundleImporter(
            ImportPreview importPreview,
            ExchangeStorage storage,
            Session session,
            ExchangeConfig here) {
        this.preview = importPreview;
        this.storage = storage;
        this.session = session;
        this.config = here;
        this.peers = new PeerStore(storage.notes());
    }

    public ImportResult apply(Progress progress) {
        OpenedBundle bundle = preview.openedBundle();
        try (LineReader reader = new LineReader(bundle.copy(), true)) {
            HeaderReader.read(reader, bundle.name(), bundle.verifiedSeal());
            try (var revisionReader =
                    new RevisionReader(reader, bundle.name(), config.workers(), TRUSTED)) {
                Iterable<StoredRevision> received =
                        () -> new NewRevisions(preview, revisionReader, reader, progress);
                int fresh =
                        storage.journal()
                                .accept(
                                        received,
                                        () -> {
                                            importBlobs(reader, progress);
                                            recordTransfer();
                                        });
                refresh();
                return result(fresh);
            }
        } catch (IOException e) {
            throw BundleError.UNREADABLE.fault(e, bundle.name(), StagingArea.reason(e));
        }
    }

    /** Keeps the pictures that are not here, and sees that the file is the one of the preview. */
    private void importBlobs(LineReader reader, Progress progress) {
        OpenedBundle bundle = preview.openedBundle();
        long size = bundle.verifiedSeal().bytes();
        try {
            new BlobSectionReader(reader, bundle.header(), bundle.name())
                    .forEach((hash, _, bytes) -> {
                        storage.blobs().put(hash, bytes);
                        progress.report(Progress.Step.APPLY, reader.offset(), size);
                        BundleError.checkNotCancelled(progress);
                    });
        } catch (IOException e) {
            throw BundleError.UNREADABLE.fault(e, bundle.name(), StagingArea.reason(e));
        }
        if (!reader.hash().equals(bundle.verifiedSeal().sha256())) {
            throw BundleError.COPY_CHANGED.fault(bundle.name());
        }
        BundleError.checkNotCancelled(progress);
    }

    private ImportResult result(int fresh) {
        Counts counts = preview.counts();
        return new ImportResult(
                preview.openedBundle().header(),
                fresh,
                counts.total() - counts.refused() - fresh,
                counts.refused(),
                preview.attachments().added(),
                RegisterDigest.of(storage.journal()));
    }

    private void refresh() {
        storage.onCommitted()
                .accept(
                        preview.records().stream()
                                .filter(record -> record.added() > 0)
                                .map(RecordOutcome::recordId)
                                .toList());
    }

    /** What is remembered of the bundle and its sender, in the same transaction. */
    private void recordTransfer() {
        Counts counts = preview.counts();
        BundleHeader bundleHeader = preview.openedBundle().header();
        Instant now = config.clock().instant();
        String login = session.officer().login();
        if (!bundleHeader.from().replica().equals(session.signer().replica())) {
            peers.save(senderPeer(bundleHeader, now, login));
        }
        for (BundleHeader.Origin origin : preview.openedBundle().keys().introduced()) {
            peers.save(introducedPeer(origin, bundleHeader, now));
        }
        peers.addToLog(logEntry(bundleHeader, counts, now, login));
        storage.audit()
                .write(
                        "import",
                        bundleHeader.bundleId().toString(),
                        Map.of(
                                "station", bundleHeader.from().station(),
                                "sha256", preview.inspection().sha256(),
                                "fresh", String.valueOf(counts.added()),
                                "pictures", String.valueOf(preview.attachments().added()),
                                "refused", String.valueOf(counts.refused())));
    }

    private Peer senderPeer(BundleHeader bundleHeader, Instant now, String login) {
        BundleHeader.Origin from = bundleHeader.from();
        Peer known =
                peers.find(from.replica()).orElse(peer(from, Peer.Standing.PINNED, now, login));
        Peer sure =
                preview.openedBundle().pinsSender()
                        ? known.asPinned(from.station(), now, login)
                        : known;
        VersionVector before = sure.reported();
        Instant heard = sure.heard();
        return sure.withReport(
                before == null
                        ? bundleHeader.have()
                        : VersionVectorJson.union(before, bundleHeader.have()),
                heard == null || heard.isBefore(bundleHeader.createdAt())
                        ? bundleHeader.createdAt()
                        : heard);
    }

    private static Peer introducedPeer(
            BundleHeader.Origin origin, BundleHeader bundleHeader, Instant now) {
        String by = bundleHeader.from().replica().toString();
        return peer(origin, Peer.Standing.INTRODUCED, now, by);
    }

    private static Peer peer(
            BundleHeader.Origin origin, Peer.Standing standing, Instant now, String by) {
        return new Peer(
                origin.replica(),
                origin.station(),
                origin.publicKey(),
                standing,
                now,
                by,
                null,
                null);
    }

    private ExchangeLogEntry logEntry(
            BundleHeader bundleHeader, Counts counts, Instant now, String login) {
        return new ExchangeLogEntry(
                bundleHeader.bundleId(),
                ExchangeLogEntry.Direction.RECEIVED,
                bundleHeader.from().replica(),
                bundleHeader.from().station(),
                preview.openedBundle().name(),
                preview.inspection().sha256(),
                now,
                login,
                counts.total(),
                counts.added(),
                counts.refused());
    }
}
