package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.template.NumberedTemplate;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplateBlock;
import rubezh.domain.template.TemplateCheck;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateSigner;
import rubezh.domain.template.TemplateText;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * What templates change of the papers of a case, and what they never do.
 *
 * @see LabelTemplateTest
 */
class PaperTemplateTest {
    private static final long SEED = Long.getLong("rubezh.seed", 20_261_201);
    private static final int ROUNDS = 60;
    private static final ReferenceData REFERENCE = ReferenceReader.builtIn();

    private static ReportContent paper(
            TemplatePaper kind,
            Seizure seizure,
            Language language,
            @Nullable NumberedTemplate template) {
        var printed =
                new PrintedCase(
                        ReportKind.valueOf(kind.name()),
                        new UUID(1, 2),
                        seizure,
                        "revision",
                        3,
                        ReportFixture.MORNING,
                        ReportFixture.issue(true).preparedBy(),
                        Set.of(ExclusionReason.DRAFT),
                        CasePaperOptions.USUAL,
                        Map.of(),
                        template);
        var words = new ReportFormat(Messages.in(language), REFERENCE);
        return report(kind, words, printed, ReportFixture.issue(true)).content();
    }

    private static CaseReport report(
            TemplatePaper kind, ReportFormat words, PrintedCase printed, ReportIssue issue) {
        return switch (kind) {
            case PROTOCOL -> new ProtocolReport(words, printed, issue);
            case WEIGHING -> new WeighingReport(words, printed, issue);
            case INSPECTION -> new InspectionReport(words, printed, issue);
            case INVENTORY -> new InventoryReport(words, printed, issue);
            case CUSTODY -> new CustodyReport(words, printed, issue);
            case HANDOVER_ACT -> new HandoverActReport(words, printed, issue);
            case SAMPLING -> new SamplingReport(words, printed, issue);
            case PHOTOS -> new PhotoReport(words, printed, issue);
            case DESTRUCTION -> new DestructionReport(words, printed, issue);
            case NOTIFICATION -> new NotificationReport(words, printed, issue);
            case LABELS -> new LabelSheetReport(words, printed, issue);
        };
    }

    private static NumberedTemplate numbered(PaperTemplate template) {
        return new NumberedTemplate(template, "KG-OSH", 3, "ab".repeat(32));
    }

    /** Every paper has exactly the blocks that templates can name. */
    @ParameterizedTest
    @EnumSource
    void theTemplateThatChangesNothingGivesTheBuiltInPaper(TemplatePaper kind) {
        for (Language language : Language.values()) {
            Seizure seizure = FullSeizure.in(language, REFERENCE);
            ReportContent builtIn = paper(kind, seizure, language, null);
            ReportContent made =
                    paper(kind, seizure, language, numbered(PaperTemplate.builtIn(kind)));
            assertThat(made.blocks()).isEqualTo(builtIn.blocks());
            assertThat(made.title()).isEqualTo(builtIn.title());
            assertThat(made.footer().lines()).contains(language.choose("версия 3", "version 3"));
            assertThat(made.footer().qr())
                    .as("the hash names the template")
                    .isNotEqualTo(builtIn.footer().qr());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LABELS")
    void noTemplateChangesAFactOrTakesAwayWhatAPaperMustHave(TemplatePaper kind) {
        var random = new Random(SEED + kind.ordinal());
        for (int round = 0; round < ROUNDS; round++) {
            Seizure seizure =
                    round % 3 == 0
                            ? FullSeizure.in(Language.EN, REFERENCE)
                            : GeneratedSeizure.from(random);
            Language language = random.nextBoolean() ? Language.RU : Language.EN;
            PaperTemplate template = random(kind, random);
            assertThat(TemplateCheck.of(template)).as("seed " + SEED).isEmpty();
            ReportContent builtIn = paper(kind, seizure, language, null);
            ReportContent made = paper(kind, seizure, language, numbered(template));
            String where = "seed " + SEED + ", " + kind + ", round " + round;
            assertThat(facts(made)).as(where).isEqualTo(without(builtIn, template, kind, language));
            assertThat(tables(made)).as(where).isEqualTo(tables(builtIn));
            assertThat(names(made)).as(where).startsWith(names(builtIn).toArray(new String[0]));
            assertFrameStays(made, builtIn, where);
        }
    }

    /** Such a template cannot be saved; another program may have written it all the same. */
    @ParameterizedTest
    @EnumSource
    void whatIsMandatoryStaysWhateverATemplateSays(TemplatePaper kind) {
        List<TemplateBlock> hidden =
                kind.blocks().stream()
                        .map(id ->
                                new TemplateBlock(id, true, TemplateText.NONE, TemplateText.NONE))
                        .toList();
        PaperTemplate template = PaperTemplate.builtIn(kind).withBlocks(hidden);
        assertThat(TemplateCheck.of(template)).isNotEmpty();
        Seizure seizure = FullSeizure.in(Language.EN, REFERENCE);
        ReportContent builtIn = paper(kind, seizure, Language.EN, null);
        ReportContent made = paper(kind, seizure, Language.EN, numbered(template));
        assertThat(tables(made)).isEqualTo(tables(builtIn));
        assertThat(names(made)).isEqualTo(names(builtIn));
    }

    private static void assertFrameStays(ReportContent made, ReportContent builtIn, String where) {
        assertThat(made.subtitle()).as(where).isEqualTo(builtIn.subtitle());
        assertThat(made.left()).as(where).isEqualTo(builtIn.left());
        assertThat(made.right()).as(where).isEqualTo(builtIn.right());
        assertThat(made.runningHead()).as(where).isEqualTo(builtIn.runningHead());
        assertThat(made.watermark()).as(where).isEqualTo(builtIn.watermark()).isNotEmpty();
        assertThat(made.footer().lines().lines().findFirst())
                .as(where)
                .isEqualTo(builtIn.footer().lines().lines().findFirst());
        assertThat(made.footer().lines()).as(where).contains("SHA-256");
    }

    /** Returns the facts and paragraphs of a paper that are no words of a template, sorted. */
    private static List<String> facts(ReportContent paper) {
        return paper.blocks().stream()
                .flatMap(PaperTemplateTest::facts)
                .filter(text -> !text.startsWith("added"))
                .sorted()
                .toList();
    }

    private static Stream<String> facts(ReportBlock block) {
        return switch (block) {
            case ReportBlock.Facts(_, var facts) -> facts.stream().map(Object::toString);
            case ReportBlock.Text(_, String text) -> Stream.of(text);
            case ReportBlock.Note(String text) -> Stream.of(text);
            default -> Stream.of();
        };
    }

    /** Returns the facts of a paper but those under headings that a template hides. */
    private static List<String> without(
            ReportContent paper, PaperTemplate template, TemplatePaper kind, Language language) {
        var left = new ArrayList<String>();
        boolean hidden = isHidden(template, kind.blocks().getFirst());
        for (ReportBlock block : paper.blocks()) {
            String heading = heading(block);
            if (heading != null) {
                hidden =
                        kind.blocks().stream()
                                .filter(id -> heading.endsWith(". " + words(kind, id, language)))
                                .anyMatch(id -> isHidden(template, id));
            }
            if (!hidden) {
                facts(block).forEach(left::add);
            }
        }
        Collections.sort(left);
        return left;
    }

    private static String words(TemplatePaper kind, String id, Language language) {
        String key = "report." + kind + "." + id;
        return Messages.in(language).has(key) ? Messages.in(language).text(key) : "\u0000";
    }

    private static boolean isHidden(PaperTemplate template, String id) {
        return template.block(id).filter(TemplateBlock::hidden).isPresent();
    }

    private static @Nullable String heading(ReportBlock block) {
        return switch (block) {
            case ReportBlock.Facts(var heading, _) -> heading;
            case ReportBlock.Text(var heading, _) -> heading;
            case ReportBlock.TableBlock(var heading, _) -> heading;
            case ReportBlock.SignatureLines lines -> lines.heading();
            default -> null;
        };
    }

    private static List<String> tables(ReportContent paper) {
        return paper.blocks().stream()
                .filter(ReportBlock.TableBlock.class::isInstance)
                .map(block -> ((ReportBlock.TableBlock) block).table().toString())
                .sorted()
                .toList();
    }

    /** Returns the names of who signs, in their order. */
    private static List<String> names(ReportContent paper) {
        return paper.blocks().stream()
                .filter(ReportBlock.SignatureLines.class::isInstance)
                .flatMap(block -> ((ReportBlock.SignatureLines) block).signers().stream())
                .map(ReportBlock.Signer::name)
                .toList();
    }

    private static PaperTemplate random(TemplatePaper kind, Random random) {
        var blocks = new ArrayList<TemplateBlock>();
        for (String id : kind.blocks()) {
            if (random.nextInt(4) > 0) {
                boolean hidden = !kind.isMandatory(id) && random.nextInt(3) == 0;
                TemplateText heading = random.nextBoolean() ? text(random) : TemplateText.NONE;
                blocks.add(new TemplateBlock(id, hidden, heading, TemplateText.NONE));
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            blocks.add(new TemplateBlock("", false, TemplateText.NONE, text(random)));
        }
        Collections.shuffle(blocks, random);
        var signers = new ArrayList<TemplateSigner>();
        for (String id : kind.signers()) {
            if (random.nextBoolean()) {
                signers.add(new TemplateSigner(id, text(random)));
            }
        }
        if (!kind.signers().isEmpty() && random.nextBoolean()) {
            signers.add(new TemplateSigner("", text(random)));
        }
        TemplateText title =
                random.nextBoolean()
                        ? new TemplateText("АКТ № {number}", "ACT No. {number}")
                        : TemplateText.NONE;
        List<TemplateText> head = random.nextBoolean() ? List.of(text(random)) : List.of();
        TemplateText foot = random.nextBoolean() ? text(random) : TemplateText.NONE;
        return new PaperTemplate(kind, "random", head, title, blocks, signers, foot);
    }

    private static TemplateText text(Random random) {
        List<String> values = List.of("{station}", "{case}", "{date}", "{office}", "<b>&", "");
        String value = values.get(random.nextInt(values.size()));
        return new TemplateText("added, по-русски " + value, "added in English " + value);
    }
}
