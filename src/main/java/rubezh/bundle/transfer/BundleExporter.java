package rubezh.bundle.transfer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.authority.Authority;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleFormat;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.MeantRanges;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.format.BundleHeader.RegisterState;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.bundle.peer.Peer;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.receipt.BundleNumbers;
import rubezh.bundle.receipt.Distribution;
import rubezh.bundle.receipt.ExchangeNumbers;
import rubezh.bundle.receipt.ReceiptTerm;
import rubezh.bundle.roster.AddressLookup;
import rubezh.bundle.roster.EncryptionKeyLookup;
import rubezh.bundle.roster.EncryptionKeyLookup.KeyChange;
import rubezh.bundle.roster.KnownInstallationLookup;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.transfer.ExportRequest.Encrypted;
import rubezh.bundle.transfer.ExportRequest.Plain;
import rubezh.bundle.transfer.ExportResult.ExportedFile;
import rubezh.bundle.verify.KeyText;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.bundle.verify.StagingArea;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Journal;
import rubezh.journal.RegisterDigest;
import rubezh.journal.VersionVector;
import rubezh.progress.Progress;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Export of a bundle, in one file or several: each written under a temporary name, verified and
 * renamed, then logged.
 *
 * @see ImportWorkflow
 */
public final class BundleExporter {
    /** A row damaged since it was counted is left out and named by the next attempt. */
    private static final int ATTEMPTS = 3;

    private final ExchangeStorage storage;
    private final Session session;
    private final ExchangeConfig config;
    private final PeerStore peers;
    private final RosterStore rosters;
    private final Distribution distribution;

    public BundleExporter(
            ExchangeStorage storage,
            RosterStore rosterStore,
            Session session,
            ExchangeConfig config) {
        this.storage = storage;
        this.session = session;
        this.config = config;
        this.peers = new PeerStore(storage.notes(), session, config.station().code());
        this.rosters = rosterStore;
        this.distribution = storage.distribution(rosters);
    }

    /**
     * Writes a bundle.
     *
     * @param defaultName file name if the target is a folder
     * @throws rubezh.text.Fault {@code BND-049}, {@code BND-052} or {@code BND-053} if it cannot be
     *     encrypted, or not left plain, as requested; {@code BND-026} if the file cannot be
     *     written; no partial file remains; {@code BND-057} if what is stored changed {@value
     *     #ATTEMPTS} times between counting and writing it, as when a row is damaged; {@code
     *     STO-010} to {@code STO-014}, before the file is written, if the disk of the register
     *     takes no log entry
     */
    public ExportResult export(ExportRequest request, String defaultName, Progress progress) {
        storage.audit().requireWritable();
        for (int attempt = 1; true; attempt++) {
            try {
                return tryExport(request, defaultName, progress);
            } catch (Fault e) {
                if (!BundleError.CONTENTS_CHANGED.isCauseOf(e) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private ExportResult tryExport(ExportRequest request, String defaultName, Progress progress) {
        ExportContents contents = collect(request, progress);
        RecipientKeys recipients = RecipientKeys.of(request, this::keyLookup);
        recipients.requireAgreed(request);
        var names =
                new ExportFileNames(
                        request.target(),
                        defaultName,
                        request.to(),
                        recipients.isEncrypted() ? BundleFormat.ENCRYPTED_EXTENSION : "");
        List<Path> targets = names.of(contents.parts().size());
        List<ExportedFile> files = write(targets, request, contents, recipients.keys(), progress);
        var result =
                new ExportResult(
                        files,
                        recipients.stations(),
                        contents.seizures(),
                        contents.attachments(),
                        contents.records().draftsIncluded(),
                        contents.records().count(),
                        contents.omissions());
        files.forEach(
                file -> storage.journal().accept(List.of(), () -> log(file, request, result)));
        if (recipients.isEncrypted()) {
            storage.journal().accept(List.of(), recipients::noteUse);
        }
        return result;
    }

    private EncryptionKeyLookup keyLookup() {
        return EncryptionKeyLookup.of(peers, rosters);
    }

    /**
     * Returns what an export would carry now, by the same selection.
     *
     * @throws rubezh.text.Fault as {@link #export}, but nothing of the target
     */
    public ExportPreview preview(ExportRequest request, Progress progress) {
        ExportContents contents = collect(request, progress);
        RecipientKeys recipients =
                request.protection() instanceof ExportRequest.Plain
                        ? RecipientKeys.NONE
                        : RecipientKeys.of(request, this::keyLookup);
        boolean partial =
                !request.selection().isChosen() && distribution.isPartial(request.recipients());
        var readers =
                new ExportFigures.Readers(
                        recipients.stations(), recipients.keys(), partial, recipients.changes());
        return new ExportFigures(storage.journal(), authority())
                .of(contents, storage.blobs(), readers, progress);
    }

    private ExportContents collect(ExportRequest request, Progress progress) {
        if (request.partBytes() < 1) {
            throw BundleError.PART_TOO_SMALL.fault(
                    ExportRequest.MIN_PART_BYTES / 1_000_000, request.partBytes() / 1_000_000);
        }
        var policy = HandlingPolicy.of(request.recipients(), rosters);
        var contents =
                new ExportContents(
                        new RevisionSelector(
                                storage,
                                request.selection(),
                                peers,
                                rosters,
                                distribution.of(request.recipients())),
                        request.attachments() ? storage.blobs() : null,
                        request.partBytes(),
                        new WithheldRecords(
                                storage.journal(), authority(), policy, request.drafts()));
        contents.collect(progress);
        return contents;
    }

    private Authority authority() {
        return config.authority()
                .apply(
                        new KnownInstallationLookup(
                                        storage.notes(), session, config.station().code())
                                .remembering());
    }

    /** Writes all files, or leaves none. */
    private List<ExportedFile> write(
            List<Path> targets,
            ExportRequest request,
            ExportContents contents,
            List<byte[]> keys,
            Progress progress) {
        RegisterState state = state(request.recipients());
        var files = new ArrayList<ExportedFile>();
        try {
            for (Path target : targets) {
                BundleHeader header = header(request, state, contents, files.size());
                files.add(write(target, header, contents, keys, progress));
            }
        } catch (RuntimeException e) {
            files.forEach(file -> StagingArea.delete(file.file()));
            throw e;
        }
        return files;
    }

    private ExportedFile write(
            Path target,
            BundleHeader header,
            ExportContents contents,
            List<byte[]> keys,
            Progress progress) {
        ExportPart part = contents.parts().get(header.contents().part() - 1);
        var source = new ExportPartWriter(header, part, contents, storage.blobs());
        var writer = new ExportFileWriter(storage.signatures(), session, config.station().code());
        var written = writer.write(target, source, keys, progress);
        return new ExportedFile(
                target, written.fileBytes(), written.seal().sha256(), header, expected(part));
    }

    private RegisterState state(List<String> recipients) {
        Audit.Head audit = storage.audit().head();
        Journal journal = storage.journal();
        VersionVector vector = journal.versionVector();
        ReplicaRanges meant =
                distribution.isPartial(recipients) ? distribution.of(recipients) : null;
        VersionVector reported = meant == null ? vector : reported(vector, meant, recipients);
        return new RegisterState(
                reported.withForkedIds(journal::idsOf, BundleFormat.MAX_FORKED_IDS),
                storage.blobs().missing(BundleFormat.MAX_LACKS).stream().map(Sha256::hex).toList(),
                RegisterDigest.of(journal, vector).total(),
                audit.seq() == 0 ? null : audit,
                meant == null
                        ? null
                        : new MeantRanges(meant.byReplica(), meant.digest(journal).total()),
                encryptionKey());
    }

    /**
     * Returns what is held of the replicas that the recipients have to do with: those that they
     * signed or reported, and those that something is meant for them of.
     */
    private VersionVector reported(
            VersionVector held, ReplicaRanges meant, List<String> recipients) {
        var replicas = new HashSet<>(meant.replicas());
        for (Peer peer : peers.all()) {
            VersionVector report = peer.reported();
            if (recipients.contains(peer.station())) {
                replicas.add(peer.replica());
                replicas.addAll(report == null ? Set.of() : report.byReplica().keySet());
            }
        }
        return held.only(replicas);
    }

    private BundleHeader header(
            ExportRequest request, RegisterState state, ExportContents contents, int index) {
        ExportPart part = contents.parts().get(index);
        return new BundleHeader(
                config.ids().get(),
                new Origin(
                        session.signer().replica(),
                        config.station().code(),
                        HexFormat.of().formatHex(session.signer().publicKey())),
                request.to(),
                request.protection().others(),
                config.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                config.version(),
                config.station().training(),
                part.contents(contents.omissions().revisions(), index + 1, contents.parts().size()),
                state,
                introducedOrigins(part.replicas()),
                part.blobSizes().isEmpty() ? List.of() : List.of(BundleFormat.BLOBS_FEATURE));
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

    /** Returns when the receipt of a part is expected; null of receipts alone. */
    private ExchangeLogEntry.@Nullable ExpectedReceipt expected(ExportPart part) {
        Instant by =
                config.clock()
                        .instant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plus(new ReceiptTerm(storage.notes()).get());
        return part.expectsReceipt()
                ? new ExchangeLogEntry.ExpectedReceipt(by, part.of(session.signer().replica()))
                : null;
    }

    private void log(ExportedFile file, ExportRequest request, ExportResult result) {
        BundleHeader header = file.header();
        ReplicaRanges carried = carried(header.contents(), result.omissions());
        new BundleNumbers(storage.notes(), peers)
                .add(ExchangeLogEntry.Direction.SENT, header.bundleId(), carried);
        peers.addToLog(logEntry(file));
        addNumbers(header.contents(), request, carried);
        var detail = new TreeMap<>(Map.of("to", header.to(), "sha256", file.sha256()));
        detail.put("revisions", String.valueOf(header.contents().revisions()));
        detail.put("encrypted", String.join(", ", result.recipients()));
        if (!header.also().isEmpty()) {
            detail.put("also", String.join(", ", header.also()));
        }
        if (request.protection() instanceof ExportRequest.Plain(var reason, _)) {
            detail.put("reason", reason);
        }
        if (result.withheld().records() > 0) {
            detail.put("restricted", String.valueOf(result.withheld().restricted()));
            detail.put("draftsLeft", String.valueOf(result.withheld().drafts()));
        }
        storage.audit().write(AuditAction.EXPORT, header.bundleId().toString(), detail);
    }

    /** Returns what the ranges of a bundle have without the damaged revisions it left out. */
    private static ReplicaRanges carried(
            BundleHeader.Contents contents, ExportResult.Omissions omissions) {
        var damaged = new ReplicaRanges();
        omissions.revisions().forEach(one -> damaged.add(one.replica(), one.seq()));
        return ReplicaRanges.of(contents.ranges()).subtract(damaged);
    }

    private void addNumbers(
            BundleHeader.Contents contents, ExportRequest request, ReplicaRanges carried) {
        var numbers = new ExchangeNumbers(storage.notes());
        AddressLookup addresses = rosters.addresses();
        for (String station : request.recipients()) {
            numbers.addSent(station, carried);
            numbers.addWithheldFrom(addresses.of(station), contents);
        }
    }

    private ExchangeLogEntry logEntry(ExportedFile file) {
        BundleHeader header = file.header();
        Instant now = config.clock().instant();
        return new ExchangeLogEntry(
                header.bundleId(),
                ExchangeLogEntry.Direction.SENT,
                header.from().replica(),
                header.to(),
                String.valueOf(file.file().getFileName()),
                file.sha256(),
                now,
                session.officer().login(),
                header.contents().revisions(),
                0,
                0,
                file.expected());
    }

    /**
     * Paths of the files of an export.
     *
     * @param target a folder, or the file itself
     * @param defaultName name in a folder if there is one file
     * @param addressee code of the station that the files are for
     * @param extension what follows {@code .json}
     */
    private record ExportFileNames(
            Path target, String defaultName, String addressee, String extension) {
        /** How the default name ends that says that there is one file. */
        static final String ONLY_PART = "-1of1.json";

        /**
         * Returns the paths of the parts.
         *
         * @throws rubezh.text.Fault {@code BND-054} if a file was named and there are several
         */
        List<Path> of(int parts) {
            if (Files.isDirectory(target)) {
                return IntStream.rangeClosed(1, parts)
                        .mapToObj(part -> target.resolve(name(part, parts)))
                        .toList();
            }
            if (parts > 1) {
                throw BundleError.SEVERAL_FILES.fault(target.getFileName(), parts);
            }
            return List.of(target);
        }

        private String name(int part, int parts) {
            String start = defaultName.substring(0, defaultName.length() - ONLY_PART.length());
            return start + "-to-" + addressee + "-" + part + "of" + parts + ".json" + extension;
        }
    }

    /**
     * Keys that an export is encrypted to.
     *
     * @param lookup where they were found; null if none were looked for
     * @param stations codes of the stations that can open it, sorted; empty if it is not encrypted
     * @param keys their X25519 keys, raw
     */
    private record RecipientKeys(
            @Nullable EncryptionKeyLookup lookup, List<String> stations, List<byte[]> keys) {
        static final RecipientKeys NONE = new RecipientKeys(null, List.of(), List.of());

        boolean isEncrypted() {
            return !keys.isEmpty();
        }

        /**
         * Returns the keys for a request.
         *
         * @param source asked unless the bundle is plain, as it reads what is known of all stations
         * @throws rubezh.text.Fault {@code BND-052} if nothing can be encrypted to a station that
         *     was named besides the addressee, or to the addressee although another one was named,
         *     it is revoked or a key of it was known once; {@code BND-053} for a plain bundle
         *     without a reason
         */
        static RecipientKeys of(ExportRequest request, Supplier<EncryptionKeyLookup> source) {
            return switch (request.protection()) {
                case Plain(var reason, _) -> {
                    if (reason.isBlank() || reason.length() > Plain.MAX_REASON) {
                        throw BundleError.PLAIN_NEEDS_REASON.fault(Plain.MAX_REASON);
                    }
                    yield NONE;
                }
                case Encrypted(var others, _) -> {
                    EncryptionKeyLookup lookup = source.get();
                    boolean possible = !lookup.keysOf(request.to()).isEmpty();
                    boolean required =
                            !others.isEmpty()
                                    || lookup.isRevoked(request.to())
                                    || lookup.isProtected(request.to());
                    var stations = new TreeSet<>(others);
                    stations.add(request.to());
                    yield possible || required ? of(stations, lookup) : NONE;
                }
            };
        }

        private static RecipientKeys of(TreeSet<String> stations, EncryptionKeyLookup lookup) {
            var keys = new ArrayList<byte[]>();
            for (String station : stations) {
                List<String> found = lookup.keysOf(station);
                if (found.isEmpty()) {
                    throw BundleError.NO_ENCRYPTION_KEY.fault(station);
                }
                found.stream().map(HexFormat.of()::parseHex).forEach(keys::add);
            }
            return new RecipientKeys(lookup, List.copyOf(stations), keys);
        }

        /** Returns the stations that another key is in use for than at the last export. */
        List<KeyChange> changes() {
            return lookup == null
                    ? List.of()
                    : stations.stream().map(lookup::changeOf).flatMap(Optional::stream).toList();
        }

        /**
         * Refuses keys that the last export did not use, unless a person agreed to them.
         *
         * @throws rubezh.text.Fault {@code BND-049}
         */
        void requireAgreed(ExportRequest request) {
            List<KeyChange> changes = changes();
            boolean agreed = request.protection() instanceof Encrypted(_, var newKeys) && newKeys;
            if (!agreed && !changes.isEmpty()) {
                KeyChange change = changes.getFirst();
                var computers = new KeyText(change.computers());
                throw BundleError.KEY_CHANGED.fault(
                        change.station(), computers.digits(), computers);
            }
        }

        /** Notes that they were used. */
        void noteUse() {
            if (lookup != null) {
                stations.forEach(lookup::noteUse);
            }
        }
    }
}
