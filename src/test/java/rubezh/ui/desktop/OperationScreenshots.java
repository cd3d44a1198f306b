package rubezh.ui.desktop;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.app.CliResult;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationArea;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.operation.OperationMandate;
import rubezh.domain.operation.OperationTitle;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Language;
import rubezh.ui.kit.look.Theme;

/** Screenshots of the list of operations and of the card of one that runs. */
public final class OperationScreenshots implements AutoCloseable {
    private static final OperationCode CODE = new OperationCode("BARRIER-2026");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final String[][] GOODS = {
        {"OPI-HER", "2.200 KGM"},
        {"OPI-OPI", "750 GRM"},
        {"CAN-HRB", "18.905 KGM"},
        {"CAN-RES", "4.310 KGM"},
        {"ATS-MET", "1.865 KGM"},
        {"PRE-AAN", "120 LTR"},
        {"OPI-TRA", "3420 U2"},
        {"OPI-HER", "1.240 KGM"},
    };

    private final Path into;
    private final ScreenshotHome home;
    private final Path root;
    private final Stations stations;

    /**
     * @param into folder of the pictures; that of the station is temporary
     */
    public OperationScreenshots(Path into) throws IOException {
        this.into = into;
        home = new ScreenshotHome();
        root = home.registers();
        stations = CliResult.stations(root, Map.of());
    }

    /** Takes them in each language and three themes, and at 960×540 logical pixels. */
    public void takeAll() {
        try (OpenRegister register = open()) {
            record(register);
        }
        for (Language language : Language.values()) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.CONTRAST)) {
                take(language, theme, 1366, 768, theme.name().toLowerCase(Locale.ROOT));
            }
            take(language, Theme.LIGHT, 960, 540, "200");
        }
    }

    @Override
    public void close() throws IOException {
        home.close();
    }

    private OpenRegister open() {
        return stations.openTraining(
                root.resolve(TrainingPost.FIRST.code()),
                TrainingPost.FIRST,
                TrainingOfficer.SUPERVISOR,
                Optional.of(CliResult.PHRASE));
    }

    private void take(Language language, Theme theme, int width, int height, String name) {
        String end = "-" + language.code() + "-" + name + ".png";
        var look = new RoleWindow.Look(language, theme, width, height, CliResult.CLOCK);
        try (var window = new RoleWindow(open(), look)) {
            window.run("go-operations");
            window.saveScreenshot(into.resolve("operations" + end));
            window.run("operation-open");
            window.saveScreenshot(into.resolve("operation" + end));
        }
    }

    private static void record(OpenRegister register) {
        register.operations().create(operation());
        for (int i = 0; i < GOODS.length; i++) {
            UUID id = register.register().newRecordId();
            var intent = i == 2 ? SaveIntent.SAVE : SaveIntent.SUBMIT;
            ReviewScenario.written(
                    register.register().record(SaveRequest.ofNew(id, seizure(i), intent)));
        }
        for (int day = 0; day < 22; day++) {
            var figures =
                    new OperationDay(
                            CODE,
                            register.station().code(),
                            FIRST.plusDays(day),
                            400L + day % 5,
                            500L + 17 * (day % 4),
                            2L + day % 3,
                            40L + day % 7);
            register.operations().enterDay(figures);
        }
    }

    private static Seizure seizure(int number) {
        var start = OffsetDateTime.parse("2026-11-16T10:20:00+06:00").plusHours(23L * number);
        String substance = GOODS[number][0];
        Seizure seizure = Seizures.complete();
        seizure = SeizureShape.SHAPE.with(seizure, HEADER_OPERATION.pointer(), CODE);
        seizure = SeizureShape.SHAPE.with(seizure, EVENT_START.pointer(), start);
        seizure = ReviewScenario.line(seizure, ITEMS_SUBSTANCE, new Substance(substance));
        seizure = ReviewScenario.line(seizure, ITEMS_AMOUNT, Amount.of(GOODS[number][1]));
        return substance.startsWith("PRE")
                ? ReviewScenario.line(seizure, ITEMS_CATEGORY, new Category("PRC"))
                : seizure;
    }

    private static Operation operation() {
        return new Operation(
                CODE,
                new OperationTitle("Barrier 2026", "Заслон-2026", null),
                FIRST,
                LocalDate.of(2026, 12, 11),
                new OperationArea("in Central Asia", "в Центральной Азии"),
                new OperationMandate(
                        List.of("KG", "KZ", "RU", "TJ", "UZ"),
                        List.of("CN", "CARICC"),
                        "KG-HQ",
                        "№ 4, 02.10.2026",
                        new Handling("H2"),
                        "09:00",
                        new Handling("H0"),
                        "постоянная рабочая группа",
                        "III, 08.10.2026",
                        null,
                        List.of()),
                List.of(OperationIndicator.values()),
                List.of(
                        goal(1, "6 KGM", "OPI-HER", "OPI-OPI"),
                        goal(2, "200 LTR", "PRE-AAN"),
                        goal(3, "5000 U2", "OPI-TRA"),
                        goal(4, null, 12L),
                        goal(5, OperationIndicator.VEHICLES, 10_000L)),
                List.of(),
                null);
    }

    private static OperationGoal goal(int position, String amount, String... substances) {
        List<Substance> codes = List.of(substances).stream().map(Substance::new).toList();
        return goal(position, codes, Amount.of(amount), null, null);
    }

    private static OperationGoal goal(
            int position, @Nullable OperationIndicator indicator, long number) {
        return goal(position, List.of(), null, indicator, number);
    }

    private static OperationGoal goal(
            int position,
            List<Substance> substances,
            @Nullable Amount amount,
            @Nullable OperationIndicator indicator,
            @Nullable Long number) {
        return new OperationGoal(
                new UUID(0, position),
                position,
                null,
                null,
                substances,
                amount,
                null,
                null,
                null,
                indicator,
                number);
    }
}
