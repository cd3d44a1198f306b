package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.template.NumberedTemplate;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplateBlock;
import rubezh.domain.template.TemplateCheck;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateProblem;
import rubezh.domain.template.TemplateSigner;
import rubezh.domain.template.TemplateText;
import rubezh.fixtures.FullSeizure;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.report.content.ReportContent;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** What templates change of the labels of the evidence, and what stays on each label. */
class LabelTemplateTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20_261_201);
    private static final int ROUNDS = 60;

    /** Smallest size of letters on paper, in points. */
    private static final double LEGIBLE = 4;

    private static final ReferenceData REFERENCE = ReferenceReader.builtIn();

    private static ReportContent labels(
            Language language, boolean small, boolean packages, @Nullable PaperTemplate template) {
        var printed =
                new PrintedCase(
                        ReportKind.LABELS,
                        new UUID(1, 2),
                        FullSeizure.in(language, REFERENCE),
                        "revision",
                        3,
                        ReportFixture.MORNING,
                        ReportFixture.issue(true).preparedBy(),
                        Set.of(),
                        new CasePaperOptions(true, small, packages, 0),
                        Map.of(),
                        template == null
                                ? null
                                : new NumberedTemplate(template, "KG-OSH", 3, "ab".repeat(32)));
        var words = new ReportFormat(Messages.in(language), REFERENCE);
        return new LabelSheetReport(words, printed, ReportFixture.issue(true)).content();
    }

    private static List<ReportBlock.Label> labels(ReportContent content) {
        return content.blocks().stream().map(ReportBlock.Label.class::cast).toList();
    }

    private static PaperTemplate template(
            TemplateText word,
            List<TemplateBlock> lines,
            List<TemplateSigner> signers,
            TemplateText foot) {
        return new PaperTemplate(
                TemplatePaper.LABELS, "a name", List.of(), word, lines, signers, foot);
    }

    @Test
    void valuesAndMandatoryLinesStayOnEachLabelWhateverATemplateSays() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            boolean packages = random.nextBoolean();
            Language language = random.nextBoolean() ? Language.RU : Language.EN;
            List<TemplateBlock> lines = lines(random);
            PaperTemplate template =
                    template(TemplateText.NONE, lines, List.of(), TemplateText.NONE);
            List<ReportBlock.Label> builtIn = labels(labels(language, false, packages, null));
            List<ReportBlock.Label> made = labels(labels(language, false, packages, template));
            String where = "seed " + SEED + ", round " + round;
            for (int i = 0; i < builtIn.size(); i++) {
                ReportBlock.Label label = made.get(i);
                assertThat(label.code()).as(where).isEqualTo(builtIn.get(i).code());
                assertThat(label.number()).as(where).isEqualTo(builtIn.get(i).number());
                assertThat(values(label)).as(where).isSubsetOf(values(builtIn.get(i)));
                assertThat(values(label))
                        .as(where)
                        .containsAll(mandatory(builtIn.get(i), language));
            }
        }
    }

    /** Returns lines in any order, some of them hidden or under other words. */
    private static List<TemplateBlock> lines(Random random) {
        var lines = new ArrayList<TemplateBlock>();
        for (String id : TemplatePaper.LABELS.blocks()) {
            if (random.nextInt(4) > 0) {
                TemplateText heading =
                        random.nextBoolean()
                                ? new TemplateText("слово <b>", "word & <i>")
                                : TemplateText.NONE;
                lines.add(new TemplateBlock(id, random.nextBoolean(), heading, TemplateText.NONE));
            }
        }
        Collections.shuffle(lines, random);
        return lines;
    }

    private static List<String> values(ReportBlock.Label label) {
        return label.facts().stream().map(Fact::value).toList();
    }

    private static List<String> mandatory(ReportBlock.Label label, Language language) {
        Set<String> words =
                TemplatePaper.LABELS.blocks().stream()
                        .filter(TemplatePaper.LABELS::isMandatory)
                        .map(id -> Messages.in(language).text("report.labels." + id))
                        .collect(Collectors.toSet());
        return label.facts().stream()
                .filter(one -> words.contains(one.label()))
                .map(Fact::value)
                .toList();
    }

    @Test
    void aTemplateNamesAndOrdersTheLinesAndWhoSigns() {
        PaperTemplate template =
                template(
                        new TemplateText("ВЕЩДОК", "EVIDENCE"),
                        List.of(
                                block("seal", false, "Seal"),
                                block("gross", true, ""),
                                block("by", false, ""),
                                block("substance", false, "Exhibit")),
                        List.of(signer("witness", "attesting witness"), signer("official", "")),
                        new TemplateText("Образец", "Example"));
        ReportContent made = labels(Language.EN, false, false, template);
        ReportBlock.Label first = labels(made).getFirst();
        assertThat(first.head()).startsWith("EVIDENCE · article 1 of ");
        assertThat(first.facts())
                .extracting(Fact::label)
                .containsExactly("Seal", "Packing", "Seized", "Exhibit", "Identified", "Net");
        assertThat(first.signers())
                .containsExactly("officer", "attesting witness 1", "attesting witness 2");
        assertThat(made.footer().lines())
                .contains("exactly 50 mm · Example · ")
                .contains("a name")
                .contains("version 3");
    }

    private static TemplateBlock block(String id, boolean hidden, String heading) {
        return new TemplateBlock(id, hidden, new TemplateText(heading, heading), TemplateText.NONE);
    }

    private static TemplateSigner signer(String id, String role) {
        return new TemplateSigner(id, new TemplateText(role, role));
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void theLongestWordsStandWithinTheirPlaces(boolean small, boolean packages) throws IOException {
        List<TemplateBlock> lines =
                TemplatePaper.LABELS.blocks().stream()
                        .map(id -> block(id, false, words(TemplateCheck.MAX_LABEL_WORD)))
                        .toList();
        String role = words(TemplateCheck.MAX_LABEL_ROLE);
        String word = words(TemplateCheck.MAX_LABEL_TITLE);
        String foot = words(TemplateCheck.MAX_LABEL_FOOT);
        PaperTemplate template =
                template(
                        new TemplateText(word, word),
                        lines,
                        List.of(signer("official", role), signer("witness", role)),
                        new TemplateText(foot, foot));
        assertThat(TemplateCheck.of(template)).isEmpty();
        for (Language language : Language.values()) {
            ReportContent content = labels(language, small, packages, template);
            GlyphBoxes.assertWithinCells(content);
            assertThat(GlyphBoxes.smallestLetter(content))
                    .as(language + ", small " + small)
                    .isGreaterThanOrEqualTo(LEGIBLE);
        }
    }

    /** Returns words of an officer's Russian, whose letters are wider than English ones. */
    private static String words(int length) {
        return "Ответственный сотрудник таможенного поста, образец".substring(0, length);
    }

    @Test
    void nothingIsAddedToALabelAsItHasNoRoom() {
        TemplateText text = new TemplateText("ещё", "more");
        var template =
                new PaperTemplate(
                        TemplatePaper.LABELS,
                        "a name",
                        List.of(text),
                        new TemplateText("Щ".repeat(29), "EVIDENCE"),
                        List.of(
                                new TemplateBlock("", false, TemplateText.NONE, text),
                                block("net", true, "")),
                        List.of(new TemplateSigner("", text)),
                        TemplateText.NONE);
        assertThat(TemplateCheck.of(template))
                .extracting(TemplateProblem::path)
                .containsExactlyInAnyOrder(
                        "head", "title.ru", "blocks", "blocks.1.hidden", "signers");
    }
}
