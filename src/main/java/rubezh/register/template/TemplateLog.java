package rubezh.register.template;

import module java.base;

import rubezh.authority.Authority;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.template.NumberedTemplate;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateProblem;
import rubezh.domain.template.TemplateRecord;
import rubezh.journal.Journal;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/**
 * Templates in the journal as they count at one station: those of headquarters first, then its own.
 * It follows from the revisions and from who their signers are.
 */
final class TemplateLog {
    private final Authority authority;
    private final String own;
    private final List<Revision> known;

    /**
     * @param code code of the station
     */
    TemplateLog(Journal journal, Authority authority, String code) {
        this.authority = authority;
        this.own = code;
        this.known = known(journal);
    }

    TemplateState state(TemplatePaper paper) {
        return inForce(paper)
                .map(record -> state(paper, record))
                .orElseGet(() -> TemplateState.builtIn(paper));
    }

    private static TemplateState state(TemplatePaper paper, TemplateRecord record) {
        String content = Objects.requireNonNull(record.content());
        String by = Objects.requireNonNull(record.station());
        int version = version(record);
        TemplateCheckResult parsed = TemplateCodec.read(content);
        PaperTemplate template = parsed.template();
        if (template == null || template.paper() != paper || !parsed.problems().isEmpty()) {
            return new TemplateState(paper, by, version, null, problems(parsed));
        }
        var numbered = new NumberedTemplate(template, by, version, sha256(content));
        return new TemplateState(paper, by, version, numbered, List.of());
    }

    private static List<TemplateProblem> problems(TemplateCheckResult parsed) {
        return parsed.problems().isEmpty()
                ? List.of(
                        new TemplateProblem("paper", TemplateProblem.Reason.UNKNOWN_PAPER, "paper"))
                : parsed.problems();
    }

    private static String sha256(String content) {
        return Sha256.digest(content.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Returns the template of headquarters, else that of the station; empty if neither has one. */
    private Optional<TemplateRecord> inForce(TemplatePaper paper) {
        Map<UUID, List<Revision>> records =
                known.stream()
                        .filter(one -> isOf(paper, one))
                        .collect(Collectors.groupingBy(one -> one.subject().recordId()));
        Comparator<List<Revision>> first =
                Comparator.comparing(of -> !authority.isOfHeadquarters(of.getLast()));
        return records.values().stream()
                .filter(of -> authority.isOfHeadquarters(of.getLast()) || isOwn(of.getLast()))
                .sorted(first.thenComparing(of -> of.getLast().subject().recordId()))
                .map(RevisionMerger::view)
                .filter(view -> !view.voided())
                .map(RecordView::body)
                .map(RecordKind.PAPER_TEMPLATE::read)
                .filter(record -> record.content() != null)
                .findFirst();
    }

    private boolean isOwn(Revision revision) {
        return revision.act().station().equals(own);
    }

    private static boolean isOf(TemplatePaper paper, Revision revision) {
        return paper.toString().equals(RecordKind.PAPER_TEMPLATE.read(revision).paper());
    }

    /** Returns the revisions of all templates that say something, of whatever station. */
    private List<Revision> known(Journal journal) {
        Map<UUID, List<StoredRevision>> records =
                journal.ofRecordsLike(DerivedId.TEMPLATES, _ -> {}).stream()
                        .collect(Collectors.groupingBy(one -> one.revision().subject().recordId()));
        return records.values().stream()
                .map(RecordKind.PAPER_TEMPLATE::among)
                .map(all -> RevisionMerger.only(all, this::counts))
                .flatMap(List::stream)
                .toList();
    }

    /** Returns whether a revision says anything. */
    boolean counts(Revision revision) {
        return authority.isTrue(revision)
                && RecordKind.PAPER_TEMPLATE
                        .stated(revision)
                        .filter(TemplateRecord::isByAdministrator)
                        .isPresent();
    }

    private static int version(TemplateRecord record) {
        Integer version = record.version();
        return version == null ? 0 : version;
    }

    /** Returns the versions that headquarters and the station saved, the latest first. */
    List<TemplateVersion> versions(TemplatePaper paper) {
        return known.stream()
                .filter(one -> isOf(paper, one))
                .filter(one -> authority.isOfHeadquarters(one) || isOwn(one))
                .map(TemplateLog::version)
                .sorted(
                        Comparator.comparing(TemplateVersion::at)
                                .thenComparing(TemplateVersion::version)
                                .reversed())
                .toList();
    }

    /** Returns the versions of headquarters, which is another station, the latest first. */
    List<TemplateVersion> ofHeadquarters(TemplatePaper paper) {
        return versions(paper).stream().filter(one -> !one.station().equals(own)).toList();
    }

    private static TemplateVersion version(Revision revision) {
        TemplateRecord record = RecordKind.PAPER_TEMPLATE.read(revision);
        String content = Objects.requireNonNullElse(record.content(), "");
        PaperTemplate template = content.isEmpty() ? null : TemplateCodec.read(content).template();
        String author = revision.act().author();
        String login = author.substring(author.indexOf(':') + 1);
        return new TemplateVersion(
                revision.act().station(),
                version(record),
                template == null ? "" : template.name(),
                revision.act().at(),
                Objects.requireNonNullElse(record.by().name(), login),
                content);
    }
}
