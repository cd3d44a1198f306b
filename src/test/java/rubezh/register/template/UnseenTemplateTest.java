package rubezh.register.template;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.cli.output.TodayText;
import rubezh.domain.template.TemplatePaper;
import rubezh.format.DomainFormat;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.progress.Progress;
import rubezh.session.OpenRegister;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.today.TodaySection.Kind;

/** What headquarters changes of templates is said on Today of a post until it is seen. */
class UnseenTemplateTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private TrainingStation post;
    private TrainingStation headquarters;
    private OpenRegister opened;

    @BeforeEach
    void open() {
        post = TrainingStation.withOwners(folder.resolve("post"), "KG-DOS", CLOCK);
        headquarters = TrainingStation.withOwners(folder.resolve("hq"), "KG-HQ", CLOCK);
        post.join(headquarters);
        headquarters.join(headquarters);
        post.know(headquarters);
        headquarters.know(post);
        opened = OpenRegisterFixture.create(post.openStation, folder);
    }

    @AfterEach
    void close() {
        opened.close();
        headquarters.close();
    }

    private void save(TrainingStation at, String example, TemplatePaper paper) {
        at.templates.save(at.templates.example(example, paper));
    }

    private void carry() {
        var request =
                new ExportRequest(
                        new ExportRequest.Everything(), post.exchange.self().station(), folder);
        StationPair.take(headquarters.exchange.export(request, Progress.NONE).file(), post);
    }

    private String today(Language language) {
        var format = DomainFormat.onScreen(Messages.in(language), opened.reference());
        return String.join(
                "\n", new TodayText(format, opened.station().zone()).lines(opened.today().read()));
    }

    private boolean isNews() {
        return opened.today().read().section(Kind.TEMPLATES).isPresent();
    }

    @Test
    void whatThePostOrHeadquartersItselfSavesIsNoNewsThere() {
        save(post, "kg", TemplatePaper.PROTOCOL);
        save(headquarters, "kg", TemplatePaper.PROTOCOL);
        assertThat(isNews()).isFalse();
        assertThat(headquarters.templates.news()).isEmpty();
    }

    @Test
    void todayNamesEachPaperThatIsPrintedOtherwiseUntilItIsSeen() {
        save(headquarters, "kg", TemplatePaper.PROTOCOL);
        save(headquarters, "kg", TemplatePaper.LABELS);
        carry();
        assertThat(today(Language.EN))
                .contains("Templates of papers changed by headquarters  2")
                .contains("Protocol of seizure  “KG, example”, version 1")
                .contains("changed by KG-HQ, ");
        assertThat(today(Language.RU))
                .contains("Шаблоны бумаг изменены штабом  2")
                .contains("Протокол изъятия  «KG, example», версия 1");
        assertThat(TodayText.tree(opened.today().read()).toString())
                .contains("kind=TEMPLATES", "paper=protocol", "station=KG-HQ", "version=1");
        post.templates.noteSeen(TemplatePaper.PROTOCOL);
        assertThat(opened.today().read().section(Kind.TEMPLATES).orElseThrow().total())
                .isEqualTo(1);
        post.templates.noteSeen(TemplatePaper.LABELS);
        assertThat(isNews()).isFalse();
        carry();
        assertThat(isNews()).as("the same bundle once more").isFalse();
    }

    @Test
    void goingBackToTheBuiltInWordsIsAChangeToo() {
        save(headquarters, "kg", TemplatePaper.PROTOCOL);
        carry();
        post.templates.noteSeen(TemplatePaper.PROTOCOL);
        save(headquarters, "kz", TemplatePaper.PROTOCOL);
        headquarters.templates.reset(TemplatePaper.PROTOCOL);
        carry();
        assertThat(today(Language.EN))
                .contains("Protocol of seizure  built-in words")
                .contains("2 changes");
    }
}
