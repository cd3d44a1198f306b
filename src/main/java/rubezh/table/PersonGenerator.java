package rubezh.table;

import static rubezh.domain.seizure.SeizureFields.*;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import rubezh.json.SeizureBuilder;

/** Generator of persons, six of ten with Cyrillic names, the others with Latin ones. */
final class PersonGenerator {
    private final CodeFrequencies weights;
    private final Supplier<UUID> ids;
    private final List<NamedCsvRecord> surnames;
    private final List<NamedCsvRecord> givenNames;

    PersonGenerator(CodeFrequencies frequencies, Supplier<UUID> ids) {
        this.weights = frequencies;
        this.ids = ids;
        List<NamedCsvRecord> names = BuiltInTables.rows("training/names");
        this.surnames =
                names.stream().filter(row -> row.getField("kind").equals("surname")).toList();
        this.givenNames =
                names.stream().filter(row -> row.getField("kind").equals("given")).toList();
    }

    /**
     * @param examined whether the first person had a medical examination
     */
    void addTo(SeizureBuilder builder, String mode, boolean examined, RandomGenerator random) {
        int percent = random.nextInt(100);
        int count = percent < 8 ? 0 : percent < 88 ? 1 : 2;
        for (int pos = 1; pos <= count; pos++) {
            SeizureBuilder person = person(pos, role(pos, mode, random), random);
            person.set(PARTIES_PERSONS_MEASURES_MEDICAL_CHECK, examined && pos == 1 ? "YES" : null);
            builder.add(PARTIES_PERSONS, person);
        }
    }

    private String role(int pos, String mode, RandomGenerator random) {
        return pos == 1 ? weights.code(weights.listForMode("role", mode), random) : "ACC";
    }

    private SeizureBuilder person(int pos, String role, RandomGenerator random) {
        String script = random.nextInt(10) < 6 ? "ru" : "en";
        return SeizureBuilder.line(ids.get(), pos)
                .set(PARTIES_PERSONS_ROLE, role)
                .set(PARTIES_PERSONS_SURNAME, name(surnames, script, random))
                .set(PARTIES_PERSONS_GIVEN_NAME, name(givenNames, script, random))
                .set(PARTIES_PERSONS_CITIZENSHIP, weights.code("country", random))
                .set(PARTIES_PERSONS_SEX, "1")
                .set(
                        PARTIES_PERSONS_AGE,
                        (int) Math.clamp(Math.round(34 + 10 * random.nextGaussian()), 18, 75));
    }

    private static String name(List<NamedCsvRecord> names, String script, RandomGenerator random) {
        return names.get(random.nextInt(names.size())).getField(script);
    }
}
