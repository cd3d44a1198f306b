package rubezh.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.operation.Operations.BARRIER;
import static rubezh.operation.Operations.barrier;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.RecordOutcome.ImportFlag;
import rubezh.bundle.transfer.StationPairTest;
import rubezh.cli.output.TodayText;
import rubezh.domain.operation.OperationTitle;
import rubezh.format.DomainFormat;
import rubezh.journey.TrainingStation;
import rubezh.session.OpenRegister;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.today.TodaySection.Kind;

/** What another station changes of an operation is said by the import, and on Today until seen. */
class UnseenChangesTest extends StationPairTest {
    @TempDir Path area;
    private OpenRegister opened;

    @BeforeEach
    void open() {
        opened = OpenRegisterFixture.create(headquarters.openStation, area);
        headquarters.operations.create(barrier());
        pair.carry(headquarters, post);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static OpenOperation open(TrainingStation station) {
        return station.operations.open(BARRIER).orElseThrow();
    }

    private void rename(TrainingStation station, String name) {
        station.operations.change(
                open(station),
                Operations.of(
                        BARRIER,
                        new OperationTitle(name, "Заслон-2026", "II"),
                        barrier().first(),
                        barrier().last(),
                        barrier().goals()));
    }

    private String today() {
        var format = DomainFormat.onScreen(Messages.in(Language.EN), opened.reference());
        return String.join(
                "\n", new TodayText(format, opened.station().zone()).lines(opened.today().read()));
    }

    private boolean isNews() {
        return opened.today().read().section(Kind.OPERATIONS).isPresent();
    }

    @Test
    void thePreviewNamesOperationAndSigner() {
        rename(post, "Barrier bis");
        ImportPreview preview = pair.carry(post, headquarters);
        assertThat(preview.notices())
                .contains(
                        new ImportNotice(
                                ImportNotice.Kind.FOREIGN_CHANGE,
                                List.of("BARRIER-2026 (KG-OSH, asanov)")));
        assertThat(preview.records())
                .filteredOn(one -> one.headline().isOperation())
                .singleElement()
                .satisfies(one -> assertThat(one.flags()).contains(ImportFlag.FOREIGN_CHANGE));
    }

    @Test
    void theCreatorsOwnChangeAndANewOperationAreNoNews() {
        assertThat(isNews()).isFalse();
        rename(headquarters, "Barrier bis");
        assertThat(pair.carry(headquarters, post).notices())
                .noneMatch(one -> one.kind() == ImportNotice.Kind.FOREIGN_CHANGE);
        assertThat(isNews()).isFalse();
        assertThat(post.operations.news()).isEmpty();
    }

    @Test
    void todaySaysWhoChangedWhatUntilTheOfficerHasSeenIt() {
        rename(post, "Barrier bis");
        assertThat(post.operations.news()).as("his own change").isEmpty();
        pair.carry(post, headquarters);
        assertThat(today())
                .contains("Operations changed by other stations  1")
                .contains("BARRIER-2026  Barrier bis")
                .contains("changed by KG-OSH, asanov: Name in English");
        assertThat(TodayText.tree(opened.today().read()).toString())
                .contains("operation=BARRIER-2026", "login=asanov", "station=KG-OSH");
        headquarters.operations.noteSeen(BARRIER);
        assertThat(isNews()).isFalse();
        rename(post, "Barrier ter");
        post.operations.cancel(open(post), "postponed");
        pair.carry(post, headquarters);
        assertThat(today())
                .contains("changed by KG-OSH, asanov: closed, cancelled or reopened  2 changes");
    }
}
