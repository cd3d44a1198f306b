package rubezh.app;

import module java.base;

import rubezh.domain.reference.Code.Country;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.Station;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.security.Officer;
import rubezh.security.PasswordPolicy;
import rubezh.session.OpenRegister;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.store.file.AtomicFiles;
import rubezh.table.TrainingNames;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Training stations. Their four officers share one password, stored in plain text beside the
 * register, because training data needs no protection.
 */
final class TrainingStations {
    private static final int BATCH = 1_000;
    private final StationService stations;
    private final Machine machine;

    TrainingStations(StationService stations, Machine machine) {
        this.stations = stations;
        this.machine = machine;
    }

    /** Returns the password of a training register, if its file exists. */
    static Optional<String> phrase(Path folder) {
        Path file = phraseFile(folder);
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", file);
        }
    }

    private static Path phraseFile(Path folder) {
        return folder.resolve("training-password.txt");
    }

    void remove(Path folder) {
        stations.stationFile(folder).removeTraining();
        try {
            Files.deleteIfExists(phraseFile(folder));
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", phraseFile(folder));
        }
    }

    /**
     * Opens a training station or creates it. {@code RUBEZH_PASSWORD} takes precedence over the
     * stored password.
     */
    OpenRegister openOrCreate(
            Path folder, TrainingPost post, TrainingOfficer as, Optional<String> requested) {
        Optional<String> password =
                Optional.ofNullable(machine.environment().get("RUBEZH_PASSWORD"))
                        .or(() -> requested);
        if (stations.exists(folder)) {
            if (!stations.readStation(folder).training()) {
                throw new Fault(Fault.Exit.USAGE, "APP-013", folder);
            }
            return open(
                    folder,
                    as,
                    password.or(() -> phrase(folder))
                            .orElseThrow(() ->
                                    new Fault(
                                            Fault.Exit.USAGE,
                                            "APP-004",
                                            "RUBEZH_PASSWORD",
                                            "--password-file")));
        }
        String phrase =
                password.orElseGet(() -> new PasswordPolicy().randomPassphrase(machine.random()));
        create(folder, post, phrase);
        return open(folder, as, phrase);
    }

    private OpenRegister open(Path folder, TrainingOfficer as, String phrase) {
        return stations.open(folder, Optional.of(as.login()), phrase.toCharArray(), _ -> {});
    }

    private void create(Path folder, TrainingPost post, String phrase) {
        var names = new TrainingNames();
        Function<TrainingOfficer, Officer> officer =
                one -> one.named(names.of(post.code(), one.login()));
        Officer founder = officer.apply(TrainingOfficer.ADMINISTRATOR);
        try (OpenRegister register =
                stations.create(folder, station(post), founder, phrase.toCharArray())) {
            Stream.of(TrainingOfficer.values())
                    .filter(other -> other != TrainingOfficer.ADMINISTRATOR)
                    .forEach(other ->
                            register.addOfficer(officer.apply(other), phrase.toCharArray()));
        }
        try {
            ByteBuffer text = StandardCharsets.UTF_8.encode(phrase + "\n");
            AtomicFiles.replace(phraseFile(folder), channel -> channel.write(text));
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", phraseFile(folder));
        }
    }

    private static Station station(TrainingPost post) {
        String key = "cli.demo.station." + post;
        Messages russian = Messages.in(Language.RU);
        Messages english = Messages.in(Language.EN);
        return new Station(
                        post.code(),
                        russian.text(key),
                        english.text(key),
                        new Country("KG"),
                        ZoneId.of("Asia/Bishkek"),
                        Station.USUAL_DAY_START,
                        true,
                        "A")
                .ofAgency(russian.text("cli.demo.agency"), english.text("cli.demo.agency"));
    }

    /**
     * Records training cases in few transactions.
     *
     * @param progress receives the number of cases recorded
     * @return number of cases
     */
    static long recordCases(OpenRegister register, Stream<Seizure> cases, LongConsumer progress) {
        long done = 0;
        Iterator<Seizure> all = cases.iterator();
        while (all.hasNext()) {
            done += recordBatch(register, all);
            progress.accept(done);
        }
        return done;
    }

    private static int recordBatch(OpenRegister register, Iterator<Seizure> all) {
        var batch = new ArrayList<SaveRequest>();
        while (all.hasNext() && batch.size() < BATCH) {
            batch.add(
                    SaveRequest.ofNew(
                            register.register().newRecordId(), all.next(), SaveIntent.TAKE_OVER));
        }
        for (SaveResult result : register.register().recordAll(batch)) {
            if (result instanceof SaveResult.Refused refused) {
                throw new IllegalStateException("training case refused: " + refused.violations());
            }
        }
        return batch.size();
    }
}
