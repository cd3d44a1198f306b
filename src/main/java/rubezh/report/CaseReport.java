package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.template.NumberedTemplate;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportBlock.Signer;
import rubezh.report.content.ReportContent;
import rubezh.report.content.ReportTable;
import rubezh.report.content.ReportTable.Column;
import rubezh.report.content.ReportTable.Row;
import rubezh.report.template.TemplatedPaper;
import rubezh.report.template.TemplatedPaper.PaperWords;

/**
 * Content of a paper of a single case. What these papers have in common stands here: title, place
 * and time, the table of goods, signatures, and the footer by which a paper is traced to the
 * record.
 */
abstract class CaseReport {
    /** Rows to be filled in by hand of a table that the record states nothing for. */
    private static final int BLANK = 3;

    final ReportFormat words;
    final PrintedCase printed;
    final Seizure seizure;
    final ReportIssue issue;
    final CaseFormat texts;
    final CaseFacts facts;
    final SectionHeadings headings;

    /** Prefix of the keys of its messages. */
    private final String prefix;

    /** Ids by which a template names the lines to sign on, in their order. */
    private final List<String> signerIds = new ArrayList<>();

    CaseReport(ReportFormat words, PrintedCase printed, ReportIssue issue) {
        this.words = words;
        this.printed = printed;
        this.seizure = printed.seizure();
        this.issue = issue;
        this.texts = new CaseFormat(words, printed);
        this.facts = new CaseFacts(words, texts, seizure);
        this.headings = new SectionHeadings(words);
        this.prefix = "report." + printed.kind().fileName() + ".";
    }

    abstract List<ReportBlock> blocks();

    /** Returns its number on the page: that of the protocol, with a letter of its own. */
    String number() {
        return texts.protocolNumber() + words.text(prefix + "suffix");
    }

    /** Returns what is added to the keys of its title, where its words differ from case to case. */
    String variant() {
        return "";
    }

    private String name() {
        return words.text(prefix + "name" + variant(), number());
    }

    ReportContent content() {
        List<ReportBlock> blocks = blocks();
        ReportContent builtIn = builtIn(blocks);
        NumberedTemplate template = printed.template();
        return template == null ? builtIn : templated(builtIn, blocks, template);
    }

    ReportContent templated(
            ReportContent builtIn, List<ReportBlock> blocks, NumberedTemplate template) {
        String first = template.template().paper().blocks().getFirst();
        return new TemplatedPaper(
                        builtIn,
                        headings.parts(blocks, first),
                        signerIds,
                        new PaperWords(
                                one -> texts.placeholder(one, number(), issue),
                                heading -> words.text("report.continued", heading),
                                mark(template)))
                .by(template);
    }

    /** Returns what the foot says of a template. */
    String mark(NumberedTemplate template) {
        return words.markup(
                "report.template.mark",
                template.template().name(),
                words.count(template.version()),
                template.station());
    }

    private ReportContent builtIn(List<ReportBlock> blocks) {
        var frame = new ReportFrame(words, issue);
        return new ReportContent(
                words.language(),
                name(),
                issue.office().text(words.language()),
                Stream.of(issue.office().text(words.language()), frame.unit())
                        .filter(line -> !line.isEmpty())
                        .map(Markup::text)
                        .collect(Collectors.joining("\n")),
                frame.issueLines(printed.handling()),
                words.markup(prefix + "title" + variant(), number()),
                texts.caseLine(prefix + "of") + state(),
                blocks,
                words.markup("report.continued", name()),
                frame.footer(footerLine(), digest()),
                frame.mark(),
                page());
    }

    PageFormat page() {
        return PageFormat.PORTRAIT;
    }

    /** Says what a reader must know of the record; empty if nothing. */
    private String state() {
        String replaced = issue.replaces();
        String instead = replaced == null ? "" : "\n" + words.markup("report.replaces", replaced);
        String excluded =
                printed.exclusions().stream()
                        .findFirst()
                        .map(reason ->
                                "\n"
                                        + Markup.bold(
                                                words.text(
                                                        "report.case.state",
                                                        words.exclusion(reason))))
                        .orElse("");
        return instead + excluded;
    }

    String footerLine() {
        return words.text(
                "report.case.footer",
                name(),
                words.count(printed.revisions()),
                // One word, so that a time never stands on the next line without its date.
                words.moment(printed.saved()).replace(' ', '\u00A0'));
    }

    /** Returns the SHA-256 of what the paper is made from; the same in either language. */
    private String digest() {
        var made =
                new StringJoiner("\t")
                        .add(prefix)
                        .add(issue.number())
                        .add(issue.station())
                        .add(printed.number())
                        .add(printed.revision())
                        .add(String.valueOf(printed.options()));
        if (printed.template() != null) {
            made.add(printed.template().identity());
        }
        return Sha256.digest(made.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Returns place and times of the seizure. */
    ReportBlock when() {
        var event = seizure.event();
        return new ReportBlock.Facts(
                null,
                List.of(
                        texts.told("report.case.place", texts.place()),
                        texts.told(
                                "report.case.begun",
                                texts.moment(event.start(), event.isKnownToTheHour())),
                        texts.told("report.case.ended", texts.moment(event.end(), true))));
    }

    /** Returns the lines of goods in a package, a line each. */
    String goods(EvidencePackage one) {
        return seizure.items().stream()
                .filter(item -> texts.packages(item).contains(one))
                .map(item -> row(item) + ". " + texts.shortItem(item))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Adds the lines to sign on: an official first, the witnesses and participants, the persons,
     * and others last.
     */
    void addSignatures(
            List<ReportBlock> blocks, String key, Signer first, boolean persons, Signer... last) {
        var signers = new ArrayList<Signer>();
        signers.add(first);
        signerIds.add("official");
        List<String> witnesses = texts.witnesses();
        for (int i = 0; i < witnesses.size(); i++) {
            signerIds.add("witness");
            signers.add(
                    new Signer(
                            words.markup("report.case.witness", words.count(i + 1)),
                            witnesses.get(i)));
        }
        signers.addAll(texts.others());
        texts.others().forEach(_ -> signerIds.add(""));
        if (persons) {
            for (Person person : seizure.parties().persons()) {
                signerIds.add("person");
                signers.add(
                        new Signer(words.markup("report.case.from-whom"), texts.signer(person)));
            }
        }
        for (Signer one : last) {
            signers.add(one);
            signerIds.add("copy");
        }
        addSigners(blocks, key, signers);
    }

    /**
     * Adds lines to sign on.
     *
     * @param ids ids by which a template names them, one for each
     */
    void addSigners(List<ReportBlock> blocks, String key, List<String> ids, List<Signer> signers) {
        signerIds.addAll(ids);
        addSigners(blocks, key, signers);
    }

    private void addSigners(List<ReportBlock> blocks, String key, List<Signer> signers) {
        blocks.add(
                new ReportBlock.SignatureLines(
                        headings.next(key),
                        signers,
                        words.markup("report.signature"),
                        words.markup("report.name")));
    }

    /** Returns the line of who seized, under what he did. */
    Signer seizing(String key) {
        return new Signer(words.markup(key), texts.seizing());
    }

    void addFacts(List<ReportBlock> blocks, String key, List<Fact> facts) {
        blocks.add(new ReportBlock.Facts(headings.next(key), facts));
    }

    /** Adds a table; one without rows has some to be filled in by hand. */
    void addTable(List<ReportBlock> blocks, String key, List<Column> columns, List<Row> rows) {
        var blank = new String[columns.size()];
        Arrays.fill(blank, "");
        blank[0] = " \n ";
        List<Row> shown = rows.isEmpty() ? Collections.nCopies(BLANK, Row.body(blank)) : rows;
        headings.addTable(blocks, key, ReportTable.normal(columns, shown));
    }

    /**
     * Adds the table of packages, whose last column is that of the paper; one without packages has
     * rows to be filled in by hand.
     *
     * @param last heading of the last column
     * @param cell returns what stands in it
     */
    void addPackages(
            List<ReportBlock> blocks,
            String key,
            String last,
            Function<EvidencePackage, String> cell) {
        var rows = new ArrayList<Row>();
        for (EvidencePackage one : seizure.evidence().packages()) {
            rows.add(
                    Row.body(
                            words.count(rows.size() + 1),
                            orDash(texts.label(one.kind())),
                            orDash(texts.bags(List.of(one))),
                            orDash(texts.seals(List.of(one))),
                            orDash(goods(one)),
                            cell.apply(one)));
        }
        addTable(
                blocks,
                key,
                List.of(
                        Column.right(words.markup("report.column.row"), 22),
                        Column.left(words.markup("report.inventory.column.kind"), 76),
                        Column.left(words.markup("report.inventory.column.bag"), 78),
                        Column.left(words.markup("report.inventory.column.seals"), 74),
                        Column.left(words.markup("report.inventory.column.content"), 117),
                        Column.left(last, 100)),
                rows);
    }

    /** Returns how many packages and seals the record has, or that it states none. */
    ReportBlock packageCount() {
        List<EvidencePackage> packages = seizure.evidence().packages();
        int seals = packages.stream().mapToInt(one -> one.seals().size()).sum();
        return new ReportBlock.Note(
                packages.isEmpty()
                        ? words.markup("report.inventory.none")
                        : words.markup(
                                "report.inventory.count",
                                words.count(packages.size()),
                                words.count(seals)));
    }

    /** Returns the number of a line of goods. */
    String row(SeizedItem item) {
        return words.count(seizure.items().indexOf(item) + 1);
    }

    /** Returns a dash where a cell has no value. */
    static String orDash(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? "–" : cell;
    }
}
