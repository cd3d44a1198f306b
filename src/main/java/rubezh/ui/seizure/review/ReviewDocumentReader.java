package rubezh.ui.seizure.review;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.ReviewAct;
import rubezh.domain.seizure.Absence;
import rubezh.domain.seizure.FieldState;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.seizure.completeness.Completeness;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.format.DomainFormat;
import rubezh.journal.RevisionId;
import rubezh.register.FieldChange;
import rubezh.register.HistoryEntry;
import rubezh.register.access.RecordAccessLog;
import rubezh.register.review.ReviewEntry;
import rubezh.review.ReviewedRecord;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.ui.seizure.model.SectionDefinition;
import rubezh.ui.seizure.read.RecordContent;
import rubezh.ui.seizure.read.RecordLayout;
import rubezh.ui.seizure.read.RecordLayoutReader;
import rubezh.ui.seizure.review.ReviewDocument.CheckLine;
import rubezh.ui.seizure.review.ReviewDocument.CheckLine.Level;
import rubezh.ui.seizure.review.ReviewDocument.RemarkTarget;
import rubezh.ui.seizure.review.ReviewDocument.RevisionOption;
import rubezh.ui.seizure.review.ReviewDocument.SubmissionLine;

/** Reads a record and composes what a reviewer sees. Call it off the JavaFX application thread. */
record ReviewDocumentReader(ReviewContext context, DomainFormat format) {
    /** Reads a record and tells the audit log; empty if there is no such record. */
    Optional<ReviewDocument> open(UUID recordId) {
        Optional<ReviewDocument> found = read(recordId);
        found.ifPresent(_ -> noteOpening(recordId));
        return found;
    }

    /** Reads a record again. */
    Optional<ReviewDocument> read(UUID recordId) {
        return context.reviews().open(recordId).map(reviewed -> document(reviewed, null));
    }

    /** Reads a record again, with the changes since a revision; null for the last decision. */
    Optional<ReviewDocument> compare(UUID recordId, @Nullable RevisionId since) {
        return since == null
                ? read(recordId)
                : context.reviews()
                        .compare(recordId, since)
                        .map(reviewed -> document(reviewed, since));
    }

    /** Tells the audit log of a record read before; returns whether it is still as it was read. */
    boolean noteShown(ReviewDocument shown) {
        noteOpening(shown.recordId());
        return context.reviews()
                .open(shown.recordId())
                .map(now -> now.target().equals(shown.reviewed().target()))
                .orElse(false);
    }

    private void noteOpening(UUID recordId) {
        var log = context.seizures().register().accessLog();
        log.noteOpening(recordId, RecordAccessLog.Purpose.REVIEW);
    }

    private ReviewDocument document(ReviewedRecord reviewed, @Nullable RevisionId since) {
        var reader = new RecordLayoutReader(context.seizures(), context.reviews());
        RecordContent content = reader.content(reviewed.record());
        Seizure after = reviewed.record().seizure();
        Seizure before = reviewed.before() == null ? after : reviewed.before();
        var changes = new ChangeFormat(context.seizures().shape(), before, after, format);
        RecordLayout layout = reader.compose(content, format);
        List<RevisionOption> options = options(reviewed, content.history());
        return new ReviewDocument(
                reviewed,
                layout,
                changes.lines(reviewed.changes()),
                options.stream()
                        .filter(option -> Objects.equals(option.revision(), since))
                        .findFirst()
                        .orElse(options.getFirst()),
                options,
                unchanged(after, reviewed.changes()),
                submission(reviewed, content.history()),
                new RemarkLines(context, format).of(reviewed.record()),
                new CheckLines(context.seizures().shape(), content, format).lines(),
                targets(layout, changes),
                context.reviews().authorship(reviewed.record()));
    }

    /** Returns what a record can be compared with: not with what it is now. */
    private List<RevisionOption> options(ReviewedRecord reviewed, List<HistoryEntry> history) {
        String key = reviewed.basis() == null ? "review.compare.first" : "review.compare.decision";
        var options = new ArrayList<RevisionOption>();
        options.add(new RevisionOption(null, format.messages().text(key)));
        Set<RevisionId> now = Set.copyOf(reviewed.record().view().heads());
        for (int i = 0; i < history.size(); i++) {
            HistoryEntry entry = history.get(i);
            if (!now.contains(entry.id())) {
                String time = new RemarkLines(context, format).time(entry.at());
                String label =
                        format.messages()
                                .text(
                                        "review.compare.revision",
                                        history.size() - i,
                                        history.size(),
                                        time);
                options.add(new RevisionOption(entry.id(), label));
            }
        }
        return options;
    }

    private List<RemarkTarget> targets(RecordLayout layout, ChangeFormat labels) {
        var whole = new RemarkTarget("", format.messages().text("review.remark.whole"));
        return Stream.concat(
                        Stream.of(whole),
                        layout.rows().stream()
                                .flatMap(row -> row.pointers().stream())
                                .filter(pointer -> !pointer.isEmpty())
                                .distinct()
                                .map(pointer -> new RemarkTarget(pointer, labels.label(pointer))))
                .toList();
    }

    private int unchanged(Seizure seizure, List<FieldChange> changes) {
        Set<String> changed =
                changes.stream().map(FieldChange::pointer).collect(Collectors.toSet());
        RecordShape<Seizure> shape = context.seizures().shape();
        long filled =
                shape.fields().stream()
                        .filter(field -> field.lines() == null)
                        .filter(field -> !changed.contains(field.pointer()))
                        .map(field -> shape.get(seizure, field.pointer()))
                        .filter(value -> value != null && !value.equals(List.of()))
                        .count();
        return (int) filled;
    }

    private SubmissionLine submission(ReviewedRecord reviewed, List<HistoryEntry> history) {
        HistoryEntry newest =
                history.stream().filter(HistoryEntry::holds).findFirst().orElseThrow();
        String name =
                AuthorName.of(
                        context.reviews(), newest.author(), newest.station(), format.messages());
        ReviewEntry basis = reviewed.basis();
        String key =
                basis == null
                        ? "review.submitted"
                        : basis.act() == ReviewAct.RETURN
                                ? "review.submitted.returned"
                                : "review.submitted.approved";
        String reason = Objects.requireNonNullElse(newest.reason(), "");
        return new SubmissionLine(
                name,
                initials(name),
                format.messages().text(key, new RemarkLines(context, format).time(newest.at())),
                reason);
    }

    private static String initials(String name) {
        return Stream.of(name.split("[\\s.]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /**
     * Results of the checks of a record: each violation with its code, then each section without
     * one, and what was found of its revisions.
     */
    private record CheckLines(
            RecordShape<Seizure> shape, RecordContent content, DomainFormat format) {
        List<CheckLine> lines() {
            var lines = new ArrayList<CheckLine>();
            var sentences = new HashSet<String>();
            content.violations().stream()
                    .map(this::failed)
                    // What holds in several lines alike is told once, where it holds first.
                    .filter(line -> sentences.add(line.code() + line.text()))
                    .forEach(lines::add);
            absences().forEach(absence -> lines.add(unknown(absence)));
            content.record().seizure().parties().persons().stream()
                    .filter(Predicate.not(Person::isIdentified))
                    .forEach(person -> lines.add(unidentified(person)));
            lines.sort(Comparator.comparing(CheckLine::level));
            var told = new HashSet<String>();
            lines.forEach(line -> told.add(Pointer.of(line.pointer()).fieldPath()));
            notStated().ifPresent(lines::add);
            SectionDefinition.of(shape).stream()
                    .filter(this::isFilled)
                    .filter(section -> told.stream().noneMatch(section::contains))
                    .forEach(section ->
                            lines.add(
                                    passed(
                                            "review.check.section",
                                            format.messages().text(section.titleKey()))));
            addRevisions(lines);
            return lines;
        }

        private CheckLine failed(Violation violation) {
            Level level = Level.valueOf(violation.severity().name());
            return new CheckLine(
                    level, violation.code(), format.violation(violation), violation.pointer());
        }

        /** Returns the reasons why empty fields have no value. */
        private Stream<Absence> absences() {
            Seizure seizure = content.record().seizure();
            return seizure.header().absences().stream()
                    .filter(absence ->
                            absence.field() instanceof String field
                                    && absence.reason() != null
                                    && FieldState.of(seizure, field) == FieldState.EMPTY);
        }

        /**
         * Returns what the officer stated not to know: a supervisor decides whether it is enough.
         */
        private CheckLine unknown(Absence absence) {
            String field = Objects.requireNonNull(absence.field());
            String reason = format.label(Objects.requireNonNull(absence.reason()));
            String text =
                    format.messages().text("review.check.unknown", format.fieldAt(field), reason);
            return new CheckLine(Level.QUESTION, "", text, field);
        }

        /** Returns that neither a name nor a document says who a person is. */
        private CheckLine unidentified(Person person) {
            String key = "review.check.unidentified";
            String role = person.role() == null ? "" : format.label(person.role());
            String text =
                    role.isEmpty()
                            ? format.messages().text(key)
                            : format.messages().text(key + ".role", role);
            String line = SeizureFields.PARTIES_PERSONS.pointer(person.id());
            String surname = SeizureFields.PARTIES_PERSONS_SURNAME.in(line);
            return new CheckLine(Level.QUESTION, "", text, surname);
        }

        /** Returns what a complete record has and this one has not, which stops nothing. */
        private Optional<CheckLine> notStated() {
            List<String> gaps = Completeness.of(content.record().seizure()).gaps();
            if (gaps.isEmpty()) {
                return Optional.empty();
            }
            String fields =
                    gaps.stream().map(format::fieldAt).distinct().collect(Collectors.joining("; "));
            String text = format.messages().text("review.check.not-stated", gaps.size(), fields);
            return Optional.of(new CheckLine(Level.HINT, "", text, gaps.getFirst()));
        }

        private CheckLine passed(String key, Object... arguments) {
            return new CheckLine(Level.PASSED, "", format.messages().text(key, arguments), "");
        }

        private boolean isFilled(SectionDefinition section) {
            Seizure seizure = content.record().seizure();
            return section.all().stream()
                            .map(field -> shape.get(seizure, field.pointer()))
                            .anyMatch(value -> value != null && !value.equals(List.of()))
                    || section.lists().stream()
                            .anyMatch(list -> !shape.lines(seizure, list).isEmpty());
        }

        private void addRevisions(List<CheckLine> lines) {
            if (!content.exclusions().contains(ExclusionReason.CONFLICT)
                    && !content.exclusions().contains(ExclusionReason.INCOMPLETE)) {
                lines.add(passed("review.check.revisions", content.record().view().revisions()));
            }
            if (!content.record().flags().contains(RecordFlag.FOREIGN_WORD)) {
                lines.add(passed("review.check.signatures"));
            }
            if (!content.record().flags().contains(RecordFlag.NUMBER_TAKEN)) {
                lines.add(passed("review.check.number"));
            }
        }
    }
}
