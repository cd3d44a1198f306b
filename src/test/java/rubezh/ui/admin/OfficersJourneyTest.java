package rubezh.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.audit.AuditReader;
import rubezh.fixtures.WindowTest;
import rubezh.journey.TrainingStation;
import rubezh.journey.WindowDriver;
import rubezh.report.pdf.Pdf;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.store.OpenStation;
import rubezh.text.Language;
import rubezh.ui.kit.LabelTexts;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.navigation.Destination;

/** An administrator adds an officer, deactivates one, and makes a recovery sheet. */
@WindowTest
public class OfficersJourneyTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T08:03:22Z"), ZoneId.of("Asia/Bishkek"));

    @TempDir Path folder;

    private final AtomicBoolean depositable = new AtomicBoolean();
    private final LeftCodes escrows = new LeftCodes(depositable::get);
    private final AtomicInteger ownRoles = new AtomicInteger();
    private TrainingStation station;
    private WindowDriver driver;

    /** Returns the screen of the officers; a sheet is its code as text. */
    public static ScreenDescriptor screen(WindowDriver driver) {
        return screen(driver, () -> {}, new LeftCodes(() -> false));
    }

    private static ScreenDescriptor screen(
            WindowDriver driver, Runnable onOwnRoles, EscrowAccess escrows) {
        var officers = driver.station.openStation.accounts();
        RecoverySheetPrinter sheets =
                (_, keeper) ->
                        officers.renewRecoverySheet(code ->
                                keeper.accept(
                                        new Pdf(code.text().getBytes(StandardCharsets.UTF_8), 1),
                                        () -> new byte[] {1}));
        var services =
                new AdminScreens.Services(
                        officers,
                        audit(driver),
                        sheets,
                        escrows,
                        RulesJourneyTest.service(driver.station),
                        () -> {});
        var open = driver.station.openStation;
        var station =
                new AdminScreens.StationAccess(
                        open::station,
                        open::changeStation,
                        TermAccess.of(driver.station.exchange.receipts()),
                        driver.station.reference);
        return new AdminScreens(driver.ui, services, station, onOwnRoles)
                .make(Destination.OFFICERS);
    }

    /** Returns the reader of the audit log of the station. */
    public static AuditReader audit(WindowDriver driver) {
        OpenStation open = driver.station.openStation;
        return new AuditReader(
                open.session(),
                open.audit(),
                new AuditReader.Sources(
                        open.station().zone(), open.officers(), _ -> Map.of(), new Readings()));
    }

    /** How far officers have read, as long as the test runs. */
    private static final class Readings implements AuditReader.LastReading {
        private final Map<String, Long> read = new ConcurrentHashMap<>();

        @Override
        public long of(String login) {
            return read.getOrDefault(login, 0L);
        }

        @Override
        public void remember(String login, long seq) {
            read.put(login, seq);
        }
    }

    @BeforeEach
    void openTheScreen() {
        station = new TrainingStation(folder, "KG-DOS", CLOCK);
        driver = new WindowDriver(station, Language.EN, Theme.LIGHT, 960, 540);
        driver.showShell();
        WindowDriver.run(
                () -> driver.shell.open(screen(driver, ownRoles::incrementAndGet, escrows)));
        WindowDriver.waitUntil(() -> shown().contains("Асанов А. К."));
    }

    @AfterEach
    void close() {
        driver.close();
        station.close();
    }

    private List<OfficerAccount> accounts() {
        return station.openStation.accounts().list();
    }

    private String shown() {
        return LabelTexts.visible(driver.scene.getRoot());
    }

    private Button button(String label) {
        return driver.scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> label(button).contains(label))
                .reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("no button " + label));
    }

    private boolean isThere(String label) {
        return driver.scene.getRoot().lookupAll(".button").stream()
                .anyMatch(button -> label((Button) button).contains(label));
    }

    private boolean isEnabled(String label) {
        return driver.scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .anyMatch(button -> label(button).contains(label) && !button.isDisabled());
    }

    /** Returns the label of a button, which may be in its graphic. */
    private static String label(Button button) {
        return button.getText()
                + button.lookupAll(".label").stream()
                        .map(label -> ((Labeled) label).getText())
                        .collect(Collectors.joining());
    }

    private void fire(String label) {
        WindowDriver.run(() -> button(label).fire());
    }

    private void command(String id) {
        WindowDriver.run(
                () -> driver.shell.current().get().commands().find(id).orElseThrow().run());
    }

    private void fill(String... values) {
        WindowDriver.run(() -> {
            List<TextField> fields =
                    driver.scene.getRoot().lookupAll(".dialog .text-field").stream()
                            .map(TextField.class::cast)
                            .toList();
            for (int i = 0; i < values.length; i++) {
                fields.get(i).setText(values[i]);
            }
        });
    }

    private void addBek() {
        command("officer-add");
        fill("bek", "Bek B. B.");
        fire("Add");
        WindowDriver.waitUntil(() -> shown().contains("One-time password of bek"));
        fire("Done");
        driver.waitUntilIdle();
        WindowDriver.waitUntil(() -> shown().contains("Bek B. B."));
    }

    private List<CheckBox> roleBoxes() {
        return driver.scene.getRoot().lookupAll(".dialog .check-box").stream()
                .map(CheckBox.class::cast)
                .toList();
    }

    private void select(int row) {
        WindowDriver.run(() -> {
            var table = (TableView<?>) driver.scene.getRoot().lookup(".table-view");
            table.getSelectionModel().select(row);
            table.getFocusModel().focus(row);
        });
    }

    @Test
    void anOfficerIsAddedAndDeactivated() {
        addBek();
        assertThat(accounts())
                .extracting(OfficerAccount::status)
                .containsExactly(AccountStatus.ACTIVE, AccountStatus.ONE_TIME_PASSWORD);
        select(0); // by name, and Latin letters come before Cyrillic ones
        WindowDriver.waitUntil(() -> isEnabled("Deactivate"));
        fire("Deactivate");
        fill("moved");
        fire("Deactivate");
        WindowDriver.waitUntil(() -> accounts().getLast().status() == AccountStatus.DEACTIVATED);
    }

    @Test
    void theLastAdministratorCannotBeDeactivatedAndTheScreenSaysWhy() {
        select(0);
        WindowDriver.waitUntil(() -> shown().contains("The only administrator"));
        WindowDriver.waitUntil(() -> isThere("Deactivate"));
        assertThat(WindowDriver.call(() -> button("Deactivate").isDisabled())).isTrue();
    }

    @Test
    void whoChangesHisOwnRolesIsLockedOutOnceTheyHold() {
        select(0);
        WindowDriver.waitUntil(() -> isThere("Deactivate"));
        command("officer-change");
        WindowDriver.waitUntil(() -> roleBoxes().size() == Role.values().length);
        WindowDriver.run(() -> roleBoxes().get(Role.SYNC_STAFF.ordinal()).setSelected(false));
        assertThat(ownRoles).hasValue(0);
        fire("Save");
        WindowDriver.waitUntil(() -> ownRoles.get() == 1);
        assertThat(accounts().getFirst().officer().roles()).doesNotContain(Role.SYNC_STAFF);
    }

    @Test
    void whatIsRefusedIsToldInWords() {
        command("officer-add");
        fill("Bek", "Bek B. B.");
        fire("Add");
        WindowDriver.waitUntil(() -> shown().contains("SEC-021"));
        assertThat(accounts()).hasSize(1);
    }

    @Test
    void theCodeIsSavedForHeadquartersWhereItsKeyIsKnown() throws Exception {
        assertThat(WindowDriver.call(this::shown)).contains("no key of it is known here");
        depositable.set(true);
        command("refresh");
        WindowDriver.waitUntil(() -> !shown().contains("no key of it is known here"));
        driver.chosenTarget = chooser -> Optional.of(folder.resolve(chooser.getInitialFileName()));
        WindowDriver.run(() ->
                driver.scene.getRoot().lookupAll(".check-box").stream()
                        .map(CheckBox.class::cast)
                        .filter(box -> box.getText().contains("for headquarters"))
                        .forEach(box -> box.setSelected(true)));
        fire("New recovery sheet");
        WindowDriver.waitUntil(() -> shown().contains("A new sheet cancels the one before"));
        assertThat(folder.resolve("recovery-escrow.json.age")).hasBinaryContent(new byte[] {1});
        assertThat(Files.readString(folder.resolve("recovery-sheet.pdf"))).hasSize(41);
    }

    @Test
    void aCodeLeftHereIsShownOnceAReasonIsGiven() {
        driver.chosenFiles = _ -> List.of(folder.resolve("osh.age"));
        command("officer-escrow");
        fire("Open");
        assertThat(WindowDriver.call(this::shown)).contains("a reason of at least three");
        assertThat(escrows.reasons()).isEmpty();
        fill("lost sheet, call of 24 November");
        fire("Open");
        WindowDriver.waitUntil(() -> shown().contains("Recovery code of station KG-OSH"));
        assertThat(escrows.reasons()).containsExactly("lost sheet, call of 24 November");
        assertThat(WindowDriver.call(() -> shownCode())).isEqualTo(LeftCodes.CODE.text());
        assertThat(WindowDriver.call(this::shown))
                .as("the key is not known here")
                .contains("Ask the station to read the words");
    }

    private String shownCode() {
        return ((TextField) driver.scene.getRoot().lookup(".dialog .text-field")).getText();
    }

    @Test
    void aNewRecoverySheetIsSaved() throws Exception {
        Path file = folder.resolve("sheet.pdf");
        driver.chosenTarget = _ -> Optional.of(file);
        assertThat(WindowDriver.call(this::shown)).contains("There is none");
        fire("New recovery sheet");
        WindowDriver.waitUntil(() -> shown().contains("A new sheet cancels the one before"));
        assertThat(Files.readString(file)).hasSize(41);
    }
}
