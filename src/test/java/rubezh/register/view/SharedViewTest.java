package rubezh.register.view;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.transfer.StationPairTest;
import rubezh.domain.view.ViewLine;
import rubezh.domain.view.ViewRecord;
import rubezh.fixtures.LongTest;
import rubezh.journey.TrainingStation;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.revision.UnwritableRecordException;

/** Post and headquarters share views of the list and send them to each other, over real files. */
@LongTest
class SharedViewTest extends StationPairTest {
    private static final SavedView HEROIN =
            new SavedView(
                    new UUID(0, 0),
                    "Героин",
                    "тайник",
                    "ALL",
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 11, 24),
                    Map.of(ITEMS_SUBSTANCE.path(), Set.of("OPI-HER")),
                    null,
                    null,
                    true,
                    List.of("header.number"));

    private void carryViews(TrainingStation from, TrainingStation to) {
        assertThat(pair.carry(from, to).records())
                .allMatch(
                        one -> one.headline().kind().equals("views") && one.violations().isEmpty());
    }

    private static SharedViewService views(TrainingStation station) {
        return station.register.sharedViews();
    }

    private static List<String> offered(TrainingStation station) {
        return views(station).others().stream()
                .map(shared -> shared.view().name() + " " + shared.station())
                .toList();
    }

    @Test
    void aViewThatIsNotSharedStaysHere() {
        views(post).save(HEROIN, false);
        assertThat(views(post).sharedIds()).isEmpty();
        assertThat(post.openStation.journal().position()).isZero();
    }

    @Test
    void aSharedViewIsOfferedAtTheOtherStationAsItIs() {
        SavedView saved = views(post).save(HEROIN, true);
        carryViews(post, headquarters);
        assertThat(views(headquarters).others())
                .containsExactly(new SharedView(saved, "KG-OSH", "officer:asanov", "Асанов А. К."));
        assertThat(offered(post)).as("one's own").isEmpty();
        assertThat(views(post).sharedIds()).containsExactly(saved.id());
    }

    @Test
    void aViewOfTheSameNameTouchesNoOwnOne() {
        SavedView own = views(headquarters).save(SavedViews.withSearch(HEROIN, "контейнер"), true);
        views(post).save(HEROIN, true);
        carryViews(post, headquarters);
        carryViews(headquarters, post);
        assertThat(headquarters.register.listSettings().views()).containsExactly(own);
        assertThat(offered(headquarters)).containsExactly("Героин KG-OSH");
        assertThat(offered(post)).containsExactly("Героин KG-HQ");
    }

    @Test
    void viewsSharedUnseenOfEachOtherAreAllKept() {
        views(post).save(HEROIN, true);
        views(post).save(HEROIN.renamed(HEROIN.id(), "Ночь"), true);
        views(headquarters).save(HEROIN.renamed(HEROIN.id(), "Итог"), true);
        carryViews(post, headquarters);
        views(headquarters).save(HEROIN.renamed(HEROIN.id(), "Ещё"), true);
        carryViews(headquarters, post);
        assertThat(offered(post)).containsExactlyInAnyOrder("Итог KG-HQ", "Ещё KG-HQ");
        assertThat(offered(headquarters)).containsExactlyInAnyOrder("Героин KG-OSH", "Ночь KG-OSH");
    }

    @Test
    void aChangedViewIsOfferedAsItIsNowAndOneTakenBackNoLonger() {
        SavedView saved = views(post).save(HEROIN, true);
        carryViews(post, headquarters);
        views(post).save(SavedViews.withSearch(HEROIN, "контейнер"), true);
        carryViews(post, headquarters);
        assertThat(views(headquarters).others())
                .extracting(shared -> shared.view().search())
                .containsExactly("контейнер");
        views(post).delete(saved.id());
        carryViews(post, headquarters);
        assertThat(offered(headquarters)).isEmpty();
        assertThat(post.register.listSettings().views()).isEmpty();
    }

    @Test
    void savingItUnsharedTakesItBackAndKeepsItForTheOfficer() {
        views(post).save(HEROIN, true);
        views(post).save(HEROIN, false);
        carryViews(post, headquarters);
        assertThat(offered(headquarters)).isEmpty();
        assertThat(post.register.listSettings().views()).hasSize(1);
    }

    @Test
    void sharingWhatIsSharedWritesNothing() {
        SavedView saved = views(post).save(HEROIN, true);
        long position = post.openStation.journal().position();
        views(post).share(saved);
        views(post).withdraw(new UUID(0, 77));
        assertThat(post.openStation.journal().position()).isEqualTo(position);
    }

    @Test
    void aHiddenViewIsKnownAndMarkedAndComesBack() {
        SavedView saved = views(post).save(HEROIN, true);
        carryViews(post, headquarters);
        views(headquarters).setHidden(saved.id(), true);
        assertThat(views(headquarters).hiddenIds()).containsExactly(saved.id());
        assertThat(offered(headquarters)).hasSize(1);
        views(headquarters).setHidden(saved.id(), false);
        assertThat(views(headquarters).hiddenIds()).isEmpty();
    }

    @Test
    void nobodyChangesOrRemovesTheViewOfAnotherStation() {
        SavedView saved = views(post).save(HEROIN, true);
        carryViews(post, headquarters);
        write(headquarters, List.of(new ViewLine(saved.id(), 1, "Чужое", "{}", null)));
        write(headquarters, List.of());
        carryViews(headquarters, post);
        assertThat(views(post).sharedIds()).containsExactly(saved.id());
        assertThat(offered(headquarters)).containsExactly("Героин KG-OSH");
        views(post).withdraw(saved.id());
        carryViews(post, headquarters);
        assertThat(offered(headquarters)).isEmpty();
    }

    @Test
    void aViewOfANewerProgramIsCountedAndNotOffered() {
        write(
                post,
                List.of(
                        new ViewLine(new UUID(7, 1), 1, "Дата", "{\"from\":\"soon\"}", null),
                        new ViewLine(new UUID(7, 2), 2, "Не JSON", "[", null),
                        new ViewLine(new UUID(7, 3), 3, null, "{}", null),
                        new ViewLine(new UUID(7, 4), 4, "Вид", "{\"counted\":{}}", null)));
        carryViews(post, headquarters);
        assertThat(offered(headquarters)).isEmpty();
        assertThat(views(headquarters).unreadable()).isEqualTo(4);
    }

    @Test
    void tooMuchIsRefusedAndTheOwnViewIsSaved() {
        assertRefused("VIW-004", SavedViews.withSearch(HEROIN, "x".repeat(5000)));
        assertThat(post.register.listSettings().views()).hasSize(1);
        write(post, filled(SharedViewService.MAX_VIEWS, "{}"));
        assertRefused("VIW-003", HEROIN);
    }

    @Test
    void whatAnotherStationSharesKeepsNobodyFromSharing() {
        write(headquarters, filled(SharedViewService.MAX_VIEWS, "{}"));
        carryViews(headquarters, post);
        assertSharesAndTakesBack();
    }

    @Test
    void aRecordThatNoLineOfABundleTakesAnyMoreOfKeepsNobodyFromSharing() {
        int length = 3_900; // somewhat more than fits, so that few are tried
        assertThat(isWritten(filled(250, "{".repeat(length)))).isFalse();
        while (!isWritten(filled(250, "{".repeat(length)))) {
            length--;
        }
        carryViews(headquarters, post);
        assertSharesAndTakesBack();
    }

    private boolean isWritten(List<ViewLine> lines) {
        try {
            write(headquarters, lines);
            return true;
        } catch (UnwritableRecordException full) {
            return false;
        }
    }

    private void assertSharesAndTakesBack() {
        SavedView first = views(post).save(SavedViews.withSearch(HEROIN, "я".repeat(1_000)), true);
        views(post).save(HEROIN.renamed(HEROIN.id(), "Второй"), true);
        carryViews(post, headquarters);
        assertThat(offered(headquarters)).containsExactly("Героин KG-OSH", "Второй KG-OSH");
        views(post).withdraw(first.id());
        carryViews(post, headquarters);
        assertThat(offered(headquarters)).containsExactly("Второй KG-OSH");
    }

    private static List<ViewLine> filled(int views, String conditions) {
        var lines = new ArrayList<ViewLine>();
        for (int n = 1; n <= views; n++) {
            lines.add(new ViewLine(new UUID(7, n), n, "Вид " + n, conditions, null));
        }
        return lines;
    }

    private void assertRefused(String code, SavedView view) {
        assertFault(() -> views(post).save(view, true), code);
    }

    /** Writes the record of shared views as another program might. */
    private static void write(TrainingStation at, List<ViewLine> lines) {
        var source = new IdSource(CLOCK, at::id, new SecureRandom());
        var writer =
                new RevisionWriter(
                        at.openStation.journal(),
                        at.openStation.session(),
                        at.openStation.station(),
                        source);
        writer.append(chain ->
                writer.write(
                        chain,
                        writer.edit(RecordKind.VIEWS, DerivedId.VIEWS).set(new ViewRecord(lines)),
                        null));
    }
}
