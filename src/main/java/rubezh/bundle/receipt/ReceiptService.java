package rubezh.bundle.receipt;

import module java.base;

import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.verify.SenderPolicy;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.receipt.ReceiptState;
import rubezh.domain.station.SilenceTerms;
import rubezh.journal.Journal;
import rubezh.journal.StationNotes;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Receipts of the bundles of this register, for the signed-in officer. Reads the register, so not
 * for the JavaFX thread.
 *
 * @see rubezh.bundle.Exchange#receipts
 */
public final class ReceiptService {
    private final Stores stores;
    private final Session session;
    private final PeerStore peers;
    private final SenderPolicy policy;
    private final InstantSource clock;

    /** Stores that receipts are read from, and the audit log. */
    public record Stores(Journal journal, StationNotes notes, Audit audit, RosterStore rosters) {}

    /**
     * @param senderPolicy knows whose keys are known
     */
    public ReceiptService(
            Stores registerStores,
            Session session,
            PeerStore peerStore,
            SenderPolicy senderPolicy,
            InstantSource clock) {
        this.stores = registerStores;
        this.session = session;
        this.peers = peerStore;
        this.policy = senderPolicy;
        this.clock = clock;
    }

    /** Returns the bundles sent from here with their receipts, newest first. */
    public List<SentBundle> sent() {
        return sent(peers.log());
    }

    /** Returns those of a log that was read already. */
    public List<SentBundle> sent(List<ExchangeLogEntry> exchangeLog) {
        ReceiptLog log = log();
        Instant now = clock.instant();
        List<SentBundle> sent =
                exchangeLog.stream()
                        .filter(entry -> entry.direction() == ExchangeLogEntry.Direction.SENT)
                        .map(entry -> log.sent(entry, now))
                        .toList();
        List<SentBundle> answered = sent.stream().filter(one -> !one.receipts().isEmpty()).toList();
        return sent.stream().map(one -> one.isTaken() ? one.among(answered) : one).toList();
    }

    /**
     * Returns a bundle sent from here with its receipts. Whether a later one carried its content is
     * not looked up.
     */
    public SentBundle sent(ExchangeLogEntry entry) {
        return log().sent(entry, clock.instant());
    }

    /**
     * Bundles sent from here that no receipt has come of.
     *
     * @param open all of them
     * @param overdue those whose time is over
     */
    public record OpenCounts(long open, long overdue) {
        /** Returns how many receipts are waited for of some bundles. */
        public static OpenCounts of(List<SentBundle> sent) {
            List<ReceiptState> states = sent.stream().map(SentBundle::state).toList();
            return new OpenCounts(
                    states.stream().filter(ReceiptState::isOpen).count(),
                    states.stream().filter(ReceiptState.OVERDUE::equals).count());
        }
    }

    /** Returns how many receipts are waited for. */
    public OpenCounts open() {
        return OpenCounts.of(sent());
    }

    /**
     * Returns the receipts of a bundle of the log, the newest first: that of this register for one
     * received, those of the importers for one sent.
     */
    public List<BundleReceipt> of(ExchangeLogEntry entry) {
        ReceiptLog log = log();
        return entry.direction() == ExchangeLogEntry.Direction.SENT
                ? log.sent(entry, clock.instant()).receipts()
                : log.written(entry.bundleId()).stream().toList();
    }

    /** Returns the receipts that this register wrote of bundles it received, by bundle. */
    public Map<UUID, BundleReceipt> written() {
        ReceiptLog log = log();
        var written = new HashMap<UUID, BundleReceipt>();
        peers.log().stream()
                .filter(entry -> entry.direction() == ExchangeLogEntry.Direction.RECEIVED)
                .map(ExchangeLogEntry::bundleId)
                .forEach(id -> log.written(id).ifPresent(one -> written.put(id, one)));
        return written;
    }

    /** Returns the receipt that this register wrote of a bundle it received. */
    public Optional<BundleReceipt> written(UUID bundle) {
        return log().written(bundle);
    }

    private ReceiptLog log() {
        session.require(Permission.READ_EXCHANGE);
        var addressees = new ReceiptLog.Addressees(peers.all(), stores.rosters.addresses());
        return new ReceiptLog(
                stores.journal, policy.knownOrigins(), session.replicas(), addressees);
    }

    /** Returns the time in which the receipt of a bundle is expected. */
    public Duration term() {
        session.require(Permission.READ_EXCHANGE);
        return new ReceiptTerm(stores.notes).get();
    }

    /**
     * Sets the time in which receipts of bundles exported from then on are expected.
     *
     * @throws rubezh.text.Fault {@code RCP-001} unless it has 1 to 1,440 hours
     */
    public void changeTerm(long hours) {
        session.require(Permission.CHANGE_STATION);
        var term = new ReceiptTerm(stores.notes);
        String before = String.valueOf(term.get().toHours());
        term.set(hours);
        stores.audit.write(
                AuditAction.SETTING,
                "receipt-term",
                Map.of("value", String.valueOf(hours), "before.value", before));
    }

    /** Returns the times from which a station is silent for too long. */
    public SilenceTerms silence() {
        session.require(Permission.READ_EXCHANGE);
        return new SilenceTermStore(stores.notes).get();
    }

    /**
     * Sets the times from which silence, and what is not acknowledged, is late and overdue.
     *
     * @throws rubezh.text.Fault {@code RCP-004} unless both have 1 to 1,440 hours and the second is
     *     longer
     */
    public void changeSilence(long late, long overdue) {
        session.require(Permission.CHANGE_STATION);
        var store = new SilenceTermStore(stores.notes);
        SilenceTerms before = store.get();
        store.set(late, overdue);
        stores.audit.write(
                AuditAction.SETTING,
                "silence-terms",
                Map.of(
                        "value",
                        late + " / " + overdue,
                        "before.value",
                        before.late().toHours() + " / " + before.overdue().toHours()));
    }

    /** Times from which a station is silent for too long, in a sealed note. */
    private static final class SilenceTermStore {
        private static final String NOTE = "silence-terms";

        private final StationNotes notes;

        public SilenceTermStore(StationNotes stationNotes) {
            this.notes = stationNotes;
        }

        /** Returns the times. */
        public SilenceTerms get() {
            return notes.find(NOTE).map(SilenceTermStore::read).orElse(SilenceTerms.USUAL);
        }

        private static SilenceTerms read(byte[] bytes) {
            String[] hours = new String(bytes, StandardCharsets.US_ASCII).split(" ", 2);
            return SilenceTerms.ofHours(Long.parseLong(hours[0]), Long.parseLong(hours[1]));
        }

        /**
         * Sets the times.
         *
         * @throws Fault {@code RCP-004} unless both have 1 to 1,440 hours and the second is longer
         */
        public void set(long late, long overdue) {
            if (late < 1 || overdue <= late || overdue > ReceiptTerm.MAX_HOURS) {
                throw new Fault(Fault.Exit.USAGE, "RCP-004", ReceiptTerm.MAX_HOURS);
            }
            notes.put(NOTE, (late + " " + overdue).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
