package rubezh.bundle.transfer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleHeader;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.roster.RosterRevision;
import rubezh.bundle.transfer.ImportNotice.Kind;
import rubezh.bundle.transfer.ImportPreview.Counts;
import rubezh.bundle.transfer.RecordOutcome.ImportFlag;
import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.bundle.verify.AttachmentSummary;
import rubezh.bundle.verify.BundleInspection;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.bundle.verify.RevisionVerifier;
import rubezh.bundle.verify.TrustedKeys;
import rubezh.domain.roster.RosterEntry;
import rubezh.journal.Revision;
import rubezh.journal.VersionVector.Gap;
import rubezh.security.Fingerprint;

/** Builder of the notices of an import preview. */
final class ImportNoticeBuilder {
    private static final int MAX_NOTICES = 100;
    private static final int MAX_NAMED = 20;
    private static final Duration MAX_CLOCK_DIFFERENCE = Duration.ofHours(24);

    private final OpenedBundle bundle;
    private final UUID ownReplica;
    private final ExchangeStorage storage;
    private final ExchangeConfig config;
    private final List<ImportNotice> notices = new ArrayList<>();

    ImportNoticeBuilder(
            OpenedBundle bundle, ExchangeStorage storage, ExchangeConfig config, UUID ownReplica) {
        this.bundle = bundle;
        this.ownReplica = ownReplica;
        this.storage = storage;
        this.config = config;
    }

    /**
     * Returns the notices.
     *
     * @param outcomes outcomes of the same analysis
     */
    List<ImportNotice> build(
            RevisionVerifier verifier,
            ImportAnalysis analysis,
            List<RecordOutcome> outcomes,
            AttachmentSummary attachments) {
        addSenderNotices(bundle.header());
        verifier.chainVerifier().forks().stream()
                .limit(MAX_NOTICES)
                .map(fork -> ImportNotice.of(Kind.FORK, stationName(fork.replica()), fork.seq()))
                .forEach(notices::add);
        if (analysis.addsRevisionsOf(ownReplica)) {
            notices.add(ImportNotice.of(Kind.OWN_IDENTITY));
        }
        var withheld = ReplicaRanges.of(bundle.header().contents().withheld());
        if (!withheld.isEmpty()) {
            String station = bundle.header().from().station();
            notices.add(ImportNotice.of(Kind.WITHHELD, station, withheld.size()));
        }
        addGapNotices(verifier.headerVerifier().received(), withheld);
        addNewerSchemas(analysis.unknownSchemas());
        notices.addAll(new RosterNotices(bundle, config).build());
        analysis.refusals().forEach(this::addRefusal);
        addHidden(analysis);
        addRecordNotices(analysis, outcomes);
        addNothingNew(analysis.counts(), attachments);
        return notices;
    }

    private void addNewerSchemas(Collection<String> schemas) {
        if (!schemas.isEmpty()) {
            notices.add(ImportNotice.of(Kind.NEWER_SCHEMA, String.join(", ", schemas)));
        }
    }

    private void addRecordNotices(ImportAnalysis analysis, List<RecordOutcome> outcomes) {
        if (analysis.restored() > 0) {
            notices.add(ImportNotice.of(Kind.RESTORES, analysis.restored()));
        }
        analysis.foreignWords()
                .forEach((word, count) ->
                        notices.add(
                                ImportNotice.of(
                                        Kind.FOREIGN_WORD, word.signer(), word.named(), count)));
        addActNotices(outcomes);
        long drafts =
                outcomes.stream().filter(r -> r.flags().contains(ImportFlag.FOREIGN_DRAFT)).count();
        if (drafts > 0) {
            notices.add(ImportNotice.of(Kind.FOREIGN_DRAFTS, drafts));
        }
        addMarked(outcomes, ImportFlag.NUMBER_TAKEN, Kind.NUMBER_TAKEN);
        addMarked(outcomes, ImportFlag.OTHER_KIND, Kind.OTHER_KIND);
        addMarked(outcomes, ImportFlag.OFFERED, Kind.OFFERED);
        addNamed(analysis.inputs().changedOperations(), Kind.FOREIGN_CHANGE);
        addNamed(analysis.inputs().evidence().shared(), Kind.EVIDENCE_TAKEN);
        addWatched(marked(outcomes, ImportFlag.WATCHED));
        addNamed(arrived(outcomes, RecordHeadline::isGrants), Kind.RIGHTS);
        addNamed(arrived(outcomes, RecordHeadline::isTemplate), Kind.TEMPLATES);
        long invalid = outcomes.stream().filter(r -> !r.violations().isEmpty()).count();
        if (invalid > 0) {
            notices.add(ImportNotice.of(Kind.INVALID, invalid));
        }
    }

    /** Returns the names of records of a kind in which something is new. */
    private static List<String> arrived(
            List<RecordOutcome> outcomes, Predicate<RecordHeadline> isOfKind) {
        return outcomes.stream()
                .filter(one -> isOfKind.test(one.headline()) && one.added() > 0)
                .map(RecordOutcome::name)
                .toList();
    }

    private void addActNotices(List<RecordOutcome> outcomes) {
        addMarked(outcomes, ImportFlag.FOREIGN_CANCELLATION, Kind.FOREIGN_CANCELLATION);
        addMarked(outcomes, ImportFlag.NO_LOGIN, Kind.NO_LOGIN);
        addMarked(outcomes, ImportFlag.NO_REASON, Kind.NO_REASON);
    }

    private void addWatched(List<String> names) {
        if (!names.isEmpty()) {
            notices.add(ImportNotice.of(Kind.WATCHED, names.size(), shown(names)));
        }
    }

    private void addMarked(List<RecordOutcome> outcomes, ImportFlag mark, Kind kind) {
        addNamed(marked(outcomes, mark).stream().distinct().toList(), kind);
    }

    private static List<String> marked(List<RecordOutcome> outcomes, ImportFlag mark) {
        return outcomes.stream()
                .filter(record -> record.flags().contains(mark))
                .map(RecordOutcome::name)
                .toList();
    }

    private void addNamed(List<String> names, Kind kind) {
        if (!names.isEmpty()) {
            notices.add(ImportNotice.of(kind, shown(names)));
        }
    }

    private static String shown(List<String> names) {
        String shown = names.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
        return names.size() > MAX_NAMED ? shown + ", …" : shown;
    }

    private void addRefusal(ImportAnalysis.Refusal refusal, int revisions) {
        String station = stationName(refusal.replica());
        notices.add(ImportNotice.of(Kind.REFUSED, station, revisions, refusal.code()));
    }

    private void addHidden(ImportAnalysis analysis) {
        analysis.hidden().entrySet().stream()
                .limit(MAX_NOTICES)
                .forEach(entry -> {
                    ImportAnalysis.Told told = entry.getKey();
                    var arguments = new ArrayList<>(List.of(stationName(told.replica())));
                    arguments.add(told.record());
                    addHidden(Kind.HIDDEN_CHANGE, arguments, entry.getValue());
                });
        analysis.hiddenHere().entrySet().stream()
                .limit(MAX_NOTICES)
                .forEach(entry -> {
                    var arguments = new ArrayList<>(List.of(entry.getKey()));
                    addHidden(Kind.HIDDEN_HERE, arguments, entry.getValue());
                });
        if (analysis.unchecked() > 0) {
            String records = shown(List.copyOf(analysis.uncheckedRecords()));
            notices.add(ImportNotice.of(Kind.UNCHECKED, analysis.unchecked(), records));
        }
    }

    private void addHidden(Kind kind, List<String> arguments, Set<String> pointers) {
        pointers.stream().limit(MAX_NAMED).forEach(arguments::add);
        notices.add(new ImportNotice(kind, arguments));
    }

    private void addNothingNew(Counts counts, AttachmentSummary attachments) {
        if (attachments.added() == 0 && counts.known() == counts.total()) {
            notices.add(
                    ImportNotice.of(counts.total() == 0 ? Kind.ACKNOWLEDGEMENT : Kind.NOTHING_NEW));
        }
    }

    private void addSenderNotices(BundleHeader header) {
        addKeyNotices(header.from(), bundle.keys());
        if (bundle.inspection().sender() == BundleInspection.Sender.OURSELVES
                && !header.to().isBlank()) {
            notices.add(ImportNotice.of(Kind.OWN_BUNDLE, header.to()));
        } else if (isForAnother(header.to()) && !header.also().contains(config.station().code())) {
            String own = config.station().code();
            notices.add(ImportNotice.of(Kind.ADDRESSED_ELSEWHERE, header.to(), own));
        }
        if (header.contents().parts() > 1) {
            notices.add(
                    ImportNotice.of(
                            Kind.PART, header.contents().part(), header.contents().parts()));
        }
        Duration difference = Duration.between(config.clock().instant(), header.createdAt()).abs();
        if (difference.compareTo(MAX_CLOCK_DIFFERENCE) > 0) {
            notices.add(ImportNotice.of(Kind.CLOCK, difference.toHours()));
        }
    }

    /**
     * Returns whether a bundle is addressed to a station other than this one. Headquarters may have
     * any code: {@code HQ} is another station only where one of that code is known.
     */
    private boolean isForAnother(String addressee) {
        if (addressee.isBlank() || addressee.equals(config.station().code())) {
            return false;
        }
        return !addressee.equals(ExportRequest.HEADQUARTERS) || bundle.keys().isKnown(addressee);
    }

    private void addKeyNotices(BundleHeader.Origin sender, TrustedKeys keys) {
        if (bundle.pinsSender()) {
            boolean namesake = bundle.inspection().namesake();
            Kind kind = namesake ? Kind.PINS_NAMESAKE : Kind.PINS_SENDER;
            addKeyNotice(kind, sender, bundle.inspection().known());
        }
        if (bundle.leavesSenderUnknown()) {
            notices.add(ImportNotice.of(Kind.NOT_PINNED, sender.station()));
            return;
        }
        keys.introduced().forEach(origin -> addKeyNotice(Kind.INTRODUCES, origin, List.of()));
        keys.namesakes()
                .forEach(o ->
                        addKeyNotice(
                                keys.isContinuation(o) ? Kind.UNCONFIRMED_SUCCESSOR : Kind.NAMESAKE,
                                o,
                                fingerprints(keys.knownOf(o))));
        keys.conflicting()
                .forEach(o ->
                        addKeyNotice(
                                Kind.KEY_DIFFERS,
                                o,
                                fingerprints(keys.trustedInsteadOf(o).stream().toList())));
    }

    private void addKeyNotice(Kind kind, BundleHeader.Origin origin, List<Fingerprint> known) {
        var arguments = new ArrayList<String>(List.of(origin.station()));
        arguments.add(origin.fingerprint().grouped());
        known.forEach(key -> arguments.add(key.grouped()));
        notices.add(new ImportNotice(kind, arguments));
    }

    private static List<Fingerprint> fingerprints(List<BundleHeader.Origin> origins) {
        return origins.stream().map(BundleHeader.Origin::fingerprint).toList();
    }

    /** Adds the gaps that the chains in the bundle have after the import. */
    private void addGapNotices(ReplicaRanges received, ReplicaRanges withheld) {
        var all = ReplicaRanges.of(storage.journal().versionVector());
        all.addAll(received);
        all.addAll(withheld);
        for (UUID replica : received.replicas()) {
            for (Gap gap : all.get(replica).gaps()) {
                if (notices.size() < MAX_NOTICES) {
                    String station = stationName(replica);
                    notices.add(ImportNotice.of(Kind.GAP, station, gap.from(), gap.to()));
                }
            }
        }
    }

    private String stationName(UUID replica) {
        return bundle.keys()
                .stationOf(replica)
                .or(() -> introducedName(replica))
                .orElse(replica.toString());
    }

    /** Returns the name that the sender gives an installation whose key is not trusted. */
    private Optional<String> introducedName(UUID replica) {
        return bundle.header().introduced().stream()
                .filter(origin -> origin.replica().equals(replica))
                .map(BundleHeader.Origin::station)
                .findFirst();
    }

    /** Notices of an import on the roster of headquarters: a new one, and what is wrong with it. */
    private static final class RosterNotices {
        private final OpenedBundle bundle;
        private final ExchangeConfig config;
        private final List<ImportNotice> notices = new ArrayList<>();

        RosterNotices(OpenedBundle bundle, ExchangeConfig config) {
            this.bundle = bundle;
            this.config = config;
        }

        List<ImportNotice> build() {
            RosterLog before = bundle.keys().rostersBefore();
            RosterLog after = bundle.keys().rosters();
            List<RosterRevision> added = after.without(before);
            Optional<Roster> inForce = after.inForce();
            if (inForce.equals(before.inForce())) {
                addOlder(added, after);
            } else {
                inForce.ifPresent(this::addNew);
            }
            inForce.filter(roster -> roster.isExpired(config.clock().instant()))
                    .ifPresent(roster -> add(Kind.ROSTER_EXPIRED, roster.version(), day(roster)));
            added.stream()
                    .filter(one -> !after.isHeadquarters(one.signer()))
                    .map(RosterRevision::signer)
                    .distinct()
                    .forEach(signer -> add(Kind.ROSTER_IGNORED, stationOf(signer)));
            inForce.flatMap(roster -> roster.find(sender().replica()))
                    .filter(RosterEntry::isRevoked)
                    .ifPresent(this::addRevoked);
            return notices;
        }

        private void addNew(Roster roster) {
            add(Kind.ROSTER, roster.version(), roster.listed().size(), day(roster));
            if (!roster.whole()) {
                add(Kind.ROSTER_INCOMPLETE, roster.version());
            }
        }

        /** Those before the one that holds come later, and are none of a headquarters put back. */
        private void addOlder(List<RosterRevision> added, RosterLog after) {
            Revision.@Nullable Link holds =
                    after.inForce().map(roster -> roster.revision().link()).orElse(null);
            added.stream()
                    .filter(one -> one.isRoster() && after.isCurrent(one.signer()))
                    .filter(one ->
                            holds != null
                                    && (!one.signer().equals(holds.replica())
                                            || one.revision().link().seq() > holds.seq()))
                    .mapToLong(RosterRevision::version)
                    .max()
                    .ifPresent(theirs -> add(Kind.ROSTER_OLDER, theirs, after.version()));
        }

        private void addRevoked(RosterEntry entry) {
            Long last = entry.revokedAfterSeq();
            add(Kind.REVOKED_SENDER, sender().station(), last == null ? 0 : last);
        }

        private Origin sender() {
            return bundle.header().from();
        }

        private String stationOf(UUID replica) {
            return bundle.keys().stationOf(replica).orElse(replica.toString());
        }

        /** Returns the last day of a roster, as in its text; the day of the station's zone. */
        private String day(Roster roster) {
            return roster.expires()
                    .atZoneSameInstant(config.station().zone())
                    .toLocalDate()
                    .toString();
        }

        private void add(Kind kind, Object... arguments) {
            notices.add(ImportNotice.of(kind, arguments));
        }
    }
}
