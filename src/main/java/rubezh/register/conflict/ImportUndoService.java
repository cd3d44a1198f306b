package rubezh.register.conflict;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_IDENTIFICATIONS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_SAMPLES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_SUBSTANCES;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.journal.RecordView;
import rubezh.journal.RecordView.FieldConflict;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.RecordKind;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.conflict.UndoResult.KeptReason;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.revision.UnwritableRecordException;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/**
 * Undoes what an import changed in the station's own cases, until the next change: each gets one
 * more revision with the values that were displayed before. Nothing is deleted; the revisions that
 * came stay in the history, and other stations receive the new one as any change. Reads the
 * register, so not for the JavaFX thread.
 *
 * <pre>{@code
 * UndoResult foreseen = service.preview(records, brought);
 * UndoResult done = service.undo(records, brought, "wrong stick");
 * }</pre>
 */
public final class ImportUndoService {
    private final RegisterStorage storage;
    private final Register register;
    private final Session session;
    private final RevisionWriter writer;

    public ImportUndoService(
            RegisterStorage registerStorage, Register register, Session session, IdSource source) {
        this.storage = registerStorage;
        this.register = register;
        this.session = session;
        this.writer =
                new RevisionWriter(
                        storage.journal(),
                        storage.authority(),
                        session,
                        register.station(),
                        source);
    }

    /**
     * Returns what {@link #undo} would do now.
     *
     * @param records ids of the records that the import changed
     * @param brought says which revisions came with it
     */
    public UndoResult preview(Collection<UUID> records, Predicate<Revision.Link> brought) {
        session.require(Permission.RESOLVE_CONFLICT);
        return sorted(records, brought).result();
    }

    /**
     * Writes the values of before, in one transaction.
     *
     * @return what was done and what was left
     * @throws Fault {@code REC-005} without a reason, {@code REC-002} and {@code REC-003} as of
     *     every change; then nothing is written
     */
    public UndoResult undo(
            Collection<UUID> records, Predicate<Revision.Link> brought, String reason) {
        session.require(Permission.RESOLVE_CONFLICT);
        if (BlankCharacters.isBlank(reason)) {
            throw new Fault(Fault.Exit.FINDINGS, "REC-005");
        }
        Sorted sorted = write(records, brought, reason);
        storage.catalogue()
                .refresh(sorted.taken.stream().map(one -> one.now().recordId()).toList());
        return sorted.result();
    }

    private Sorted write(
            Collection<UUID> records, Predicate<Revision.Link> brought, String reason) {
        try {
            return writer.append(chain -> {
                Sorted sorted = sorted(records, brought);
                sorted.taken.forEach(one -> add(one, reason, chain));
                return sorted;
            });
        } catch (UnwritableRecordException e) {
            throw e.fault();
        }
    }

    private void add(CaseUndo one, String reason, RevisionSigner chain) {
        writer.write(
                chain,
                RecordEdit.of(
                                RecordKind.SEIZURE,
                                one.now().view(),
                                writer.revisionsOf(one.now().recordId(), RecordKind.SEIZURE))
                        .replace(one.before().body())
                        .state(one.changed())
                        .as(one.kind()),
                reason);
    }

    private Sorted sorted(Collection<UUID> records, Predicate<Revision.Link> brought) {
        var sorted = new Sorted(register.station().code());
        for (UUID recordId : records) {
            List<Revision> all = writer.revisionsOf(recordId, RecordKind.SEIZURE);
            if (!all.isEmpty()) {
                register.open(recordId).ifPresent(now -> sorted.add(now, all, brought));
            }
        }
        return sorted;
    }

    /** Cases that an import changed, by what becomes of them. */
    private static final class Sorted {
        private final String station;
        private final List<CaseUndo> taken = new ArrayList<>();
        private final Map<KeptReason, List<String>> left = new EnumMap<>(KeptReason.class);

        Sorted(String station) {
            this.station = station;
        }

        void add(OpenRecord now, List<Revision> all, Predicate<Revision.Link> brought) {
            List<Revision> rest = all.stream().filter(one -> !brought.test(one.link())).toList();
            if (rest.isEmpty() || !station.equals(now.seizure().header().station())) {
                leave(KeptReason.OTHER_STATION, CaseUndo.number(now));
                return;
            }
            CaseUndo one = CaseUndo.of(now, all, rest);
            KeptReason reason = one.reason();
            if (reason != null) {
                leave(reason, one.number());
            } else if (!one.isIdle()) {
                taken.add(one);
            }
        }

        private void leave(KeptReason reason, String number) {
            left.computeIfAbsent(reason, _ -> new ArrayList<>()).add(number);
        }

        UndoResult result() {
            return new UndoResult(taken.stream().map(CaseUndo::number).toList(), left);
        }
    }

    /**
     * What one case would say again that an import changed.
     *
     * @param now the case as it is
     * @param before what was displayed without the revisions of the import
     * @param changed pointers that the next revision names: where the two differ, and what is
     *     contested only since the import; empty for the mark of a case entered in error
     * @param reason why the case stays as it is; null if nothing is in the way
     */
    private record CaseUndo(
            OpenRecord now,
            RecordView before,
            SortedSet<String> changed,
            @Nullable KeptReason reason) {
        private static final List<FieldPath> EVIDENCE =
                List.of(
                        EVIDENCE_PACKAGES,
                        EVIDENCE_SAMPLES,
                        EVIDENCE_IDENTIFICATIONS,
                        EVIDENCE_SUBSTANCES,
                        EVIDENCE_CUSTODY,
                        EVIDENCE_ATTACHMENTS);

        /**
         * @param all all revisions of the case
         * @param rest those that did not come with the import; at least one
         */
        static CaseUndo of(OpenRecord now, List<Revision> all, List<Revision> rest) {
            RecordView before = RevisionMerger.view(rest);
            SortedSet<String> changed = changed(now.view(), before);
            return new CaseUndo(now, before, changed, reason(now, all, rest, changed));
        }

        private static SortedSet<String> changed(RecordView now, RecordView before) {
            var changed = new TreeSet<>(pointers(now));
            changed.removeAll(pointers(before));
            changed.addAll(ValueTree.difference(now.body(), before.body()));
            if (now.voided() != before.voided()) {
                changed.add("");
            }
            return changed;
        }

        private static List<String> pointers(RecordView view) {
            return view.conflicts().stream().map(FieldConflict::pointer).toList();
        }

        private static @Nullable KeptReason reason(
                OpenRecord now, List<Revision> all, List<Revision> rest, Set<String> changed) {
            long places =
                    all.stream()
                            .map(one -> List.of(one.link().replica(), one.link().seq()))
                            .distinct()
                            .count();
            if (!now.editable() || now.view().incomplete() || places < all.size()) {
                return KeptReason.UNCLEAR;
            }
            Set<RevisionId> kept = rest.stream().map(Revision::id).collect(Collectors.toSet());
            if (!rest.stream().allMatch(one -> kept.containsAll(one.link().parents()))) {
                return KeptReason.CHANGED_SINCE;
            }
            return changed.stream().anyMatch(CaseUndo::isOfEvidence) ? KeptReason.EVIDENCE : null;
        }

        private static boolean isOfEvidence(String pointer) {
            return EVIDENCE.stream().anyMatch(field -> pointer.startsWith(field.pointer()));
        }

        /** Returns whether the import changed nothing that is displayed. */
        boolean isIdle() {
            return changed.isEmpty();
        }

        RevisionKind kind() {
            if (before.voided() && !now.view().voided()) {
                return RevisionKind.VOID;
            }
            return now.view().conflicts().isEmpty() ? RevisionKind.PUT : RevisionKind.RESOLVE;
        }

        String number() {
            return number(now);
        }

        /** Returns the number of a case, or its id where it has none. */
        static String number(OpenRecord record) {
            String number = record.seizure().header().number();
            return number == null ? record.recordId().toString() : number;
        }
    }
}
