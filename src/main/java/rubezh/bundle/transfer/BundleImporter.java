package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.format.BlobSectionReader;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.HeaderReader;
import rubezh.bundle.format.LineReader;
import rubezh.bundle.format.RevisionReader;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.LastImport;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.receipt.BundleNumbers;
import rubezh.bundle.receipt.Distribution;
import rubezh.bundle.receipt.ExchangeNumbers;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.RecipientKeyNote;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.ImportPreview.Counts;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.bundle.verify.TrustedKeys;
import rubezh.journal.Journal;
import rubezh.journal.RegisterDigest;
import rubezh.json.DerivedId;
import rubezh.json.RevisionLine;
import rubezh.json.RevisionParseResult;
import rubezh.progress.Progress;
import rubezh.security.AuditAction;
import rubezh.security.Session;
import rubezh.text.Fault;

/** Import of a previewed bundle in one transaction. */
public final class BundleImporter {
    private static final Function<byte[], RevisionParseResult> TRUSTED =
            line -> new RevisionParseResult.Known(RevisionLine.readTrusted(line));

    private final ImportPreview preview;
    private final ExchangeStorage storage;
    private final Session session;
    private final ExchangeConfig config;
    private final PeerStore peers;
    private final RosterStore rosters;
    private final Distribution distribution;

    public BundleImporter(
            ImportPreview preview,
            ExchangeStorage storage,
            Session session,
            ExchangeConfig config) {
        this.preview = preview;
        this.storage = storage;
        this.session = session;
        this.config = config;
        this.peers = new PeerStore(storage.notes(), session, config.station().code());
        this.rosters = new RosterStore(storage.journal(), storage.notes(), peers, session);
        this.distribution = storage.distribution(rosters);
    }

    public ImportResult apply(Progress progress) {
        OpenedBundle bundle = preview.openedBundle();
        // Asked before the transaction, as the lists may have to be loaded.
        distribution.of(List.of(bundle.header().from().station()));
        try (LineReader reader = new LineReader(bundle.copy()::open, true)) {
            HeaderReader.read(reader, bundle.name(), bundle.verifiedSeal());
            try (var revisionReader =
                    new RevisionReader(reader, bundle.name(), config.workers(), TRUSTED)) {
                var received = new NewRevisions(preview, revisionReader, reader, progress);
                var contents = new ArrayList<RegisterContents>(1);
                int added =
                        storage.journal()
                                .accept(
                                        () -> received,
                                        () -> contents.add(finish(received, reader, progress)));
                refresh();
                return result(added, contents.getFirst());
            }
        } catch (IOException e) {
            throw BundleError.readFault(e, bundle.name());
        } catch (Fault e) {
            throw isOfContents(e) ? BundleError.STAGED_COPY_CHANGED.fault(e, bundle.name()) : e;
        }
    }

    private RegisterContents finish(NewRevisions received, LineReader reader, Progress progress) {
        importBlobs(reader, progress);
        recordTransfer(received);
        return writeReceipt(received);
    }

    /** Returns whether the contents are refused, which the preview had found good. */
    private static boolean isOfContents(Fault fault) {
        return fault.exit() == Fault.Exit.UNVERIFIED && fault.code().startsWith("BND-");
    }

    /** Saves missing blobs, then compares the file hash with the one of the preview. */
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
            throw BundleError.readFault(e, bundle.name());
        }
        if (!reader.hash().equals(bundle.verifiedSeal().sha256())) {
            throw BundleError.STAGED_COPY_CHANGED.fault(bundle.name());
        }
        BundleError.checkNotCancelled(progress);
    }

    /** What the register holds after the import, without the receipt. */
    private record RegisterContents(
            Supplier<RegisterDigest> digest, RegisterComparison comparison, boolean receipted) {}

    private RegisterContents writeReceipt(NewRevisions received) {
        Journal journal = storage.journal();
        Supplier<RegisterDigest> digest = digest(journal);
        BundleHeader header = preview.openedBundle().header();
        boolean refused = preview.counts().refused() > 0;
        var comparison =
                RegisterComparison.of(
                        header,
                        journal,
                        distribution,
                        refused,
                        preview.openedBundle().keys()::stationOf);
        var receipt = new ReceiptBuilder(preview, session);
        boolean due = receipt.isDue(journal);
        var numbers = new ExchangeNumbers(storage.notes());
        numbers.addReceipts(received.receipts());
        if (due) {
            storage.receipts().accept(receipt.build(comparison));
            UUID own = session.signer().replica();
            numbers.addReceipts(
                    journal
                            .ofRecord(DerivedId.ofReceipt(preview.inspection().header().bundleId()))
                            .stream()
                            .map(stored -> stored.revision().link())
                            .filter(link -> link.replica().equals(own))
                            .toList());
        }
        return new RegisterContents(digest, comparison, due);
    }

    private static Supplier<RegisterDigest> digest(Journal journal) {
        if (journal.isOfMany()) {
            return () -> RegisterDigest.of(journal);
        }
        var digest = RegisterDigest.of(journal);
        return () -> digest;
    }

    private ImportResult result(int added, RegisterContents contents) {
        Counts counts = preview.counts();
        return new ImportResult(
                preview.openedBundle().header(),
                added,
                counts.total() - counts.refused() - added,
                counts.refused(),
                preview.refusedRecords(),
                preview.attachments().added(),
                contents.digest,
                contents.comparison,
                contents.receipted);
    }

    private void refresh() {
        long lists = storage.bodyValidator().version();
        storage.onCommitted().accept(preview.changedRecords(), preview.ruleCounts().at(lists));
    }

    /** Saves sender, introduced peers, exchange log and audit entry in the same transaction. */
    private void recordTransfer(NewRevisions received) {
        Counts counts = preview.counts();
        BundleHeader header = preview.openedBundle().header();
        Instant now = config.clock().instant();
        String login = session.officer().login();
        savePeers(header, now, login);
        if (preview.openedBundle().joins()) {
            pinHeadquarters(header.from(), now, login);
        }
        new BundleNumbers(storage.notes(), peers)
                .add(ExchangeLogEntry.Direction.RECEIVED, header.bundleId(), received.added());
        peers.addToLog(logEntry(header, counts, now, login));
        saveChanges(header, now);
        storage.audit()
                .write(
                        AuditAction.IMPORT,
                        header.bundleId().toString(),
                        Map.of(
                                "station", header.from().station(),
                                "sha256", preview.inspection().sha256(),
                                "fresh", String.valueOf(counts.added()),
                                "pictures", String.valueOf(preview.attachments().added()),
                                "refused", String.valueOf(counts.refused())));
    }

    private void saveChanges(BundleHeader header, Instant now) {
        Set<UUID> changed = preview.changedRecords();
        if (!changed.isEmpty()) {
            Set<UUID> named =
                    changed.stream()
                            .limit(LastImport.MAX_RECORDS)
                            .collect(Collectors.toUnmodifiableSet());
            String station = header.from().station();
            peers.save(new LastImport(header.bundleId(), station, now, changed.size(), named));
        }
    }

    private void pinHeadquarters(BundleHeader.Origin sender, Instant now, String login) {
        rosters.pin(new Headquarters(sender.replica(), sender.station(), now, login));
        storage.audit()
                .write(
                        AuditAction.PIN_HEADQUARTERS,
                        sender.replica().toString(),
                        Map.of("station", sender.station(), "key", sender.publicKey()));
    }

    private void savePeers(BundleHeader header, Instant now, String login) {
        if (preview.openedBundle().leavesSenderUnknown()) {
            return;
        }
        if (preview.inspection().sender() != BundleInspection.Sender.OURSELVES) {
            saveStatements(header);
            peers.save(senderPeer(header, now, login));
        }
        TrustedKeys keys = preview.openedBundle().keys();
        for (BundleHeader.Origin origin : keys.introduced()) {
            String by = header.from().replica().toString();
            peers.save(
                    keys.isCompared(origin)
                            ? Peer.of(origin, Peer.TrustState.PINNED, now, login)
                            : Peer.of(origin, Peer.TrustState.INTRODUCED, now, by));
        }
        keys.attesters()
                .forEach((replica, attester) ->
                        peers.find(replica)
                                .ifPresent(peer -> peers.save(peer.attestedBy(attester, now))));
        keys.successors()
                .forEach((former, successor) ->
                        peers.find(former)
                                .filter(peer -> peer.trust() != Peer.TrustState.FORMER)
                                .ifPresent(peer -> peers.save(peer.succeededBy(successor))));
        noteKeys(header, keys.rosters());
    }

    /** Saves what the sender says to leave out, unless it said something newer. */
    private void saveStatements(BundleHeader header) {
        var numbers = new ExchangeNumbers(storage.notes());
        numbers.addWithheldBy(header);
        boolean newest =
                peers.find(header.from().replica())
                        .map(Peer::report)
                        .filter(known -> !Peer.Report.of(header).replaces(known))
                        .isEmpty();
        if (newest) {
            numbers.addNotMeant(header, rosters.log().isHeadquarters(header.from().replica()));
        }
    }

    /** Notes of which stations a key is known now. */
    private void noteKeys(BundleHeader header, RosterLog rosters) {
        var stations = new TreeSet<String>();
        peers.find(header.from().replica())
                .filter(peer -> peer.encryptionKey() != null)
                .ifPresent(peer -> stations.add(peer.station()));
        rosters.inForce().stream()
                .flatMap(roster -> roster.entries().stream())
                .filter(entry -> entry.encryptionKey() != null && !entry.isRevoked())
                .forEach(entry -> stations.add(String.valueOf(entry.station())));
        new RecipientKeyNote(storage.notes()).addKnown(stations);
    }

    private Peer senderPeer(BundleHeader header, Instant now, String login) {
        BundleHeader.Origin from = header.from();
        Peer known = peers.find(from.replica()).orElseGet(() -> newSender(from, now, login));
        Peer peer =
                preview.openedBundle().pinsSender()
                        ? known.asPinned(from.station(), now, login)
                        : known;
        return peer.withReport(Peer.Report.of(header));
    }

    private Peer newSender(BundleHeader.Origin from, Instant now, String login) {
        UUID attester = preview.openedBundle().keys().attesters().get(from.replica());
        return attester == null
                ? Peer.of(from, Peer.TrustState.PINNED, now, login)
                : Peer.of(from, Peer.TrustState.ATTESTED, now, attester.toString());
    }

    private ExchangeLogEntry logEntry(
            BundleHeader header, Counts counts, Instant now, String login) {
        return new ExchangeLogEntry(
                header.bundleId(),
                ExchangeLogEntry.Direction.RECEIVED,
                header.from().replica(),
                header.from().station(),
                preview.openedBundle().name(),
                preview.inspection().sha256(),
                now,
                login,
                counts.total(),
                counts.added(),
                counts.refused(),
                null);
    }
}
