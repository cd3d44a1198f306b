package rubezh.ui.signin;

import module java.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.station.Station;
import rubezh.security.Officer;
import rubezh.security.PasswordPolicy;
import rubezh.security.Rank;
import rubezh.security.Role;
import rubezh.text.BlankCharacters;
import rubezh.text.CharacterTable;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.JobProgressBar;
import rubezh.ui.kit.work.ScreenModel;

/** View model of the first run: steps, input, its errors and the creation of the register. */
final class FirstRunViewModel extends ScreenModel {
    private static final String CODE = "[A-Z]{2}-[A-Z0-9]{2,6}";

    private final RegisterSetup setup;
    private final Runnable onFinished;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.LANGUAGE);
    private final ReadOnlyObjectWrapper<Set<FieldError>> fieldErrors =
            new ReadOnlyObjectWrapper<>(EnumSet.noneOf(FieldError.class));
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty nameRu = new SimpleStringProperty("");
    private final StringProperty nameEn = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Country> country = new SimpleObjectProperty<>();
    private final ObjectProperty<ZoneId> zone;
    private ZoneId proposedZone;
    private final StringProperty login = new SimpleStringProperty("");
    private final StringProperty fullName = new SimpleStringProperty("");
    private final StringProperty rank = new SimpleStringProperty("");
    private final PasswordPolicy policy = new PasswordPolicy();
    private RegisterSetup.@Nullable TrainingAccount trainingAccount;
    private @Nullable Station created;
    private final RecoverySheetViewModel sheet;
    private final JoinViewModel join;

    /** Steps in order. */
    enum Step {
        LANGUAGE,
        PURPOSE,
        STATION,
        OFFICER,
        SHEET,
        DONE
    }

    FirstRunViewModel(RegisterSetup setup, BackgroundWorker worker, Runnable onFinished) {
        super(worker);
        this.setup = setup;
        this.onFinished = onFinished;
        this.zone = new SimpleObjectProperty<>(setup.zone());
        this.proposedZone = setup.zone();
        this.join = new JoinViewModel(setup, worker);
        correctWhileTyped();
        this.sheet = new RecoverySheetViewModel(setup, worker, () -> step.set(Step.DONE));
    }

    /** What is corrected is not marked any more; letters that no code has are told at once. */
    private void correctWhileTyped() {
        code.addListener((_, _, typed) -> {
            onCorrected(EnumSet.of(FieldError.CODE, FieldError.CODE_LATIN));
            if (!typed.strip().matches("[A-Z0-9-]*")) {
                var errors = EnumSet.copyOf(fieldErrors.get());
                errors.add(FieldError.CODE_LATIN);
                fieldErrors.set(errors);
            }
        });
        nameRu.addListener((_, _, _) -> onCorrected(Set.of(FieldError.NAME_RU)));
        nameEn.addListener((_, _, _) -> onCorrected(Set.of(FieldError.NAME_EN)));
        country.addListener((_, _, _) -> onCorrected(Set.of(FieldError.COUNTRY)));
        login.addListener((_, _, _) -> onCorrected(Set.of(FieldError.LOGIN)));
        fullName.addListener((_, _, _) -> onCorrected(Set.of(FieldError.FULL_NAME)));
    }

    /** Marks fields as valid whose content was changed; they are checked again on going on. */
    void onCorrected(Set<FieldError> corrected) {
        if (fieldErrors.get().stream().anyMatch(corrected::contains)) {
            var left = EnumSet.copyOf(fieldErrors.get());
            left.removeAll(corrected);
            fieldErrors.set(left);
        }
    }

    /** Returns a code as it is meant: in capitals, Cyrillic letters that look Latin as Latin. */
    static String latin(String code) {
        return CharacterTable.HOMOGLYPHS.replaceIn(code.toUpperCase(Locale.ROOT));
    }

    /** Returns the number of the first record of the register that was created. */
    String number(InstantSource clock) {
        Station station = Objects.requireNonNull(created, "no register was created");
        int year = clock.instant().atZone(station.zone()).getYear();
        return station.code() + "-" + station.incarnation() + "-" + year + "-000001";
    }

    /** Returns the step of the recovery sheet. */
    RecoverySheetViewModel sheet() {
        return sheet;
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Set<FieldError>> fieldErrors() {
        return fieldErrors.getReadOnlyProperty();
    }

    StringProperty code() {
        return code;
    }

    StringProperty nameRu() {
        return nameRu;
    }

    StringProperty nameEn() {
        return nameEn;
    }

    ObjectProperty<ZoneId> zone() {
        return zone;
    }

    StringProperty login() {
        return login;
    }

    StringProperty fullName() {
        return fullName;
    }

    StringProperty rank() {
        return rank;
    }

    RegisterSetup setup() {
        return setup;
    }

    Path folder() {
        return setup.folder();
    }

    /** Returns the account of the training register, null for a real one. */
    RegisterSetup.@Nullable TrainingAccount trainingAccount() {
        return trainingAccount;
    }

    void onLanguageChosen() {
        step.set(Step.PURPOSE);
    }

    void newStation(boolean joining) {
        join.choose(joining);
        step.set(Step.STATION);
    }

    JoinViewModel join() {
        return join;
    }

    void back() {
        if (!busy().get() && canGoBack()) {
            fieldErrors.set(EnumSet.noneOf(FieldError.class));
            onFault(null);
            step.set(Step.values()[step.get().ordinal() - 1]);
        }
    }

    /** Returns whether the step before can still be changed: no register was created. */
    boolean canGoBack() {
        return step.get() != Step.LANGUAGE && step.get().compareTo(Step.SHEET) < 0;
    }

    boolean isCodeValid() {
        return code.get().strip().matches(CODE);
    }

    /** Sets the country, and its time zone if no other was chosen: a zone that was typed stays. */
    void onCountryEntered(@Nullable Country entered) {
        country.set(entered);
        if (entered != null && zone.get().equals(proposedZone)) {
            CountryTimeZone.of(entered, setup.zone())
                    .filter(setup.zones()::contains)
                    .ifPresent(found -> {
                        proposedZone = found;
                        zone.set(found);
                    });
        }
    }

    /** Validates the station and continues if it is valid. */
    void onStationEntered() {
        var errors = EnumSet.noneOf(FieldError.class);
        addIf(errors, FieldError.CODE, !isCodeValid());
        addIf(errors, FieldError.NAME_RU, BlankCharacters.isBlank(nameRu.get()));
        addIf(errors, FieldError.NAME_EN, BlankCharacters.isBlank(nameEn.get()));
        addIf(errors, FieldError.COUNTRY, country.get() == null);
        fieldErrors.set(errors);
        if (errors.isEmpty() && join.isReady()) {
            step.set(Step.OFFICER);
        }
    }

    /** Validates the officer and creates the register if valid; wipes both arrays. */
    void onOfficerEntered(char[] password, char[] repeated, JobProgressBar bar) {
        var errors = EnumSet.noneOf(FieldError.class);
        addIf(errors, FieldError.LOGIN, !Officer.LOGIN.matcher(login.get().strip()).matches());
        addIf(errors, FieldError.FULL_NAME, BlankCharacters.isBlank(fullName.get()));
        policy.check(new String(password), names()).map(FieldError::of).ifPresent(errors::add);
        addIf(errors, FieldError.PASSWORD_DIFFERS, !Arrays.equals(password, repeated));
        Arrays.fill(repeated, '\0');
        fieldErrors.set(errors);
        Country selected = country.get();
        if (!errors.isEmpty() || selected == null) {
            Arrays.fill(password, '\0');
            return;
        }
        createRegister(station(selected), password, bar);
    }

    /** Returns what a password is not to consist of. */
    List<String> names() {
        return Stream.of(login, fullName, code, nameRu, nameEn).map(StringProperty::get).toList();
    }

    private static void addIf(Set<FieldError> errors, FieldError error, boolean invalid) {
        if (invalid) {
            errors.add(error);
        }
    }

    private Station station(Country selected) {
        return new Station(
                code.get().strip(),
                nameRu.get().strip(),
                nameEn.get().strip(),
                selected,
                zone.get(),
                Station.USUAL_DAY_START,
                false,
                "A");
    }

    private void createRegister(Station station, char[] password, JobProgressBar bar) {
        var officer =
                new Officer(
                        login.get().strip(),
                        fullName.get().strip(),
                        TypedRank.code(rank.get()),
                        Role.OF_FOUNDER);
        startAlone(
                job(
                                _ -> {
                                    Station made = setup.create(station, officer, password);
                                    Arrays.fill(password, '\0');
                                    join.run();
                                    return made;
                                })
                        .named("signin.first.work.create")
                        .shownIn(bar)
                        .onDone(made -> {
                            created = made;
                            step.set(Step.SHEET);
                        }));
    }

    void createTraining(JobProgressBar bar) {
        startAlone(
                job(progress -> setup.createTraining(n -> progress.report(n, 0)))
                        .named("signin.first.work.training")
                        .shownIn(bar)
                        .onDone(this::onCreated));
    }

    private void onCreated(RegisterSetup.@Nullable TrainingAccount account) {
        trainingAccount = account;
        step.set(Step.DONE);
    }

    /** Ends the first run; the application continues with the sign-in. */
    void finish() {
        onFinished.run();
    }

    /**
     * Time zones of countries by the tz database. A country with several has that of its capital,
     * but only where the computer has none of its own: it may well stand in another.
     */
    private static final class CountryTimeZone {
        private static final Map<String, String> ZONES =
                Map.ofEntries(
                        Map.entry("AF", "Asia/Kabul"),
                        Map.entry("AM", "Asia/Yerevan"),
                        Map.entry("AZ", "Asia/Baku"),
                        Map.entry("BY", "Europe/Minsk"),
                        Map.entry("GE", "Asia/Tbilisi"),
                        Map.entry("IR", "Asia/Tehran"),
                        Map.entry("KG", "Asia/Bishkek"),
                        Map.entry("MD", "Europe/Chisinau"),
                        Map.entry("PK", "Asia/Karachi"),
                        Map.entry("TJ", "Asia/Dushanbe"),
                        Map.entry("TM", "Asia/Ashgabat"),
                        Map.entry("TR", "Europe/Istanbul"));

        private static final Map<String, String> CAPITALS =
                Map.of(
                        "CN", "Asia/Shanghai",
                        "KZ", "Asia/Almaty",
                        "RU", "Europe/Moscow",
                        "UA", "Europe/Kyiv",
                        "UZ", "Asia/Tashkent");

        private CountryTimeZone() {}

        /**
         * Returns the time zone of a country.
         *
         * @param machine zone of the computer; without a region it says nothing of a country
         */
        static Optional<ZoneId> of(Country country, ZoneId machine) {
            String zone = ZONES.get(country.code());
            boolean set = machine.getId().contains("/") && !machine.getId().startsWith("Etc/");
            return Optional.ofNullable(zone != null || set ? zone : CAPITALS.get(country.code()))
                    .map(ZoneId::of);
        }
    }

    /** Rank as it is typed. */
    private static final class TypedRank {
        private TypedRank() {}

        /** Returns the code of a known rank typed in either language, or the text as typed. */
        static String code(String rank) {
            String typed = rank.strip();
            for (Language language : Language.values()) {
                var messages = Messages.in(language);
                for (Rank known : Rank.values()) {
                    if (messages.text(known.key()).equalsIgnoreCase(typed)) {
                        return known.code();
                    }
                }
            }
            return typed;
        }
    }
}
