package rubezh.table;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureBuilder;
import rubezh.text.CharacterTable;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Generator of plausible training cases, reproducible by seed: evenly distributed over time,
 * unevenly over posts, with a Russian or English narrative and names in both scripts. Generates
 * lazily; keeps a counter for each post and year.
 */
public final class CaseGenerator {
    private final CodeFrequencies weights = new CodeFrequencies();
    private final GoodsGenerator goods;
    private final PersonGenerator persons;
    private final Supplier<UUID> ids;
    private final List<CodeEntry> posts;
    private final DomainFormat ru;
    private final DomainFormat en;

    /**
     * @param ids source of line ids
     */
    public CaseGenerator(ReferenceData referenceData, Supplier<UUID> ids) {
        this.ids = ids;
        this.goods = new GoodsGenerator(weights, referenceData, ids);
        this.persons = new PersonGenerator(weights, ids);
        this.posts =
                referenceData.list(CodeListId.POSTS).entries().stream()
                        .filter(post -> !post.code().equals(Codes.OTHER_POST))
                        .toList();
        this.ru = DomainFormat.onScreen(Messages.in(Language.RU), referenceData);
        this.en = DomainFormat.onScreen(Messages.in(Language.EN), referenceData);
    }

    /**
     * Returns cases in order of time.
     *
     * @param from time of the first case
     * @param to end of the period, exclusive
     */
    public Stream<Seizure> generate(long count, long seed, Instant from, Instant to) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var counters = new HashMap<String, Integer>();
        double step = (double) (to.getEpochSecond() - from.getEpochSecond()) / Math.max(1, count);
        return LongStream.range(0, count)
                .mapToObj(i -> {
                    long seconds = (long) ((i + random.nextDouble()) * step);
                    return seizure(from.plusSeconds(seconds), counters, random);
                });
    }

    private Seizure seizure(Instant time, Map<String, Integer> counters, RandomGenerator random) {
        CodeEntry post = post(random);
        String country = post.extraColumn("country");
        OffsetDateTime start = time.atOffset(offset(country)).withSecond(0);
        String mode = mode(post, random);
        var builder = new SeizureBuilder();
        route(builder, country, random);
        header(builder, post.code(), start.getYear(), counters, random);
        builder.set(EVENT_START, start)
                .set(PLACE_COUNTRY, country)
                .set(PLACE_POST, post.code())
                .add(CONVEYANCES, conveyance(mode, country, random));
        detection(builder, random);
        goods.addTo(builder, random);
        String place = weights.code(weights.listForMode("place", mode), random);
        builder.set(CONCEALMENT_PLACE, place);
        persons.addTo(builder, mode, place.equals("INB"), random);
        return TrainingNarrative.withNarrative(builder.build(), random.nextInt(10) < 7 ? ru : en);
    }

    /** Returns a post; a few posts have most of the cases. */
    private CodeEntry post(RandomGenerator random) {
        double skewed = Math.pow(random.nextDouble(), 2.2);
        return posts.get((int) (skewed * posts.size()));
    }

    private void header(
            SeizureBuilder builder,
            String post,
            int year,
            Map<String, Integer> counters,
            RandomGenerator random) {
        int serial = counters.merge(post + year, 1, Integer::sum);
        builder.set(HEADER_NUMBER, number(post, year, serial))
                .set(HEADER_STATUS, Status.valueOf(weights.code("status", random)))
                .set(HEADER_STATION, post)
                .set(HEADER_HANDLING, "H0");
    }

    private static String number(String post, int year, int serial) {
        String digits = Integer.toString(1_000_000 + serial).substring(1);
        return post + "-A-" + year + "-" + digits;
    }

    private void route(SeizureBuilder builder, String country, RandomGenerator random) {
        String departure = weights.code("departure", random);
        String destination = weights.code("destination", random);
        while (destination.equals(departure)) {
            destination = weights.code("destination", random);
        }
        boolean between = !country.equals(departure) && !country.equals(destination);
        builder.set(ROUTE_DEPARTURE, departure)
                .set(ROUTE_TRANSIT, between ? List.of(country) : List.of())
                .set(ROUTE_DESTINATION, destination)
                .set(EVENT_DIRECTION, direction(country, departure, destination));
    }

    private static String direction(String country, String departure, String destination) {
        if (country.equals(destination)) {
            return "IMP";
        }
        return country.equals(departure) ? "EXP" : "TRA";
    }

    /** Returns air at an airport, rail at a railway post, otherwise mostly road. */
    private static String mode(CodeEntry post, RandomGenerator random) {
        return switch (post.extraColumn("types")) {
            case "A" -> "4";
            case "L" -> "2";
            case "W" -> "1";
            default -> random.nextInt(50) == 0 ? "PED" : "3";
        };
    }

    private SeizureBuilder conveyance(String mode, String country, RandomGenerator random) {
        return SeizureBuilder.line(ids.get(), 1)
                .set(CONVEYANCES_MODE, mode)
                .set(CONVEYANCES_REGISTRATION, mode.equals("3") ? plate(country, random) : null)
                .set(CONVEYANCES_TYPE, type(mode, random));
    }

    private static String type(String mode, RandomGenerator random) {
        return switch (mode) {
            case "4" -> "PLN";
            case "2" -> "PTR";
            case "1" -> "SHP";
            case "3" -> random.nextInt(4) == 0 ? "TRK" : "CAR";
            default -> "NON";
        };
    }

    private static String plate(String country, RandomGenerator random) {
        String letters = CharacterTable.HOMOGLYPHS.to();
        var text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%02d", 1 + random.nextInt(20))).append(country);
        text.append(String.format(Locale.ROOT, "%03d", random.nextInt(1_000)));
        for (int i = 0; i < 3; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private void detection(SeizureBuilder builder, RandomGenerator random) {
        builder.set(DETECTION_SELECTION, weights.code("selection", random))
                .set(DETECTION_MEANS, List.of(weights.code("means", random)));
    }

    /** Returns an approximate offset, close enough for invented cases. */
    private static ZoneOffset offset(String country) {
        return switch (country) {
            case "KG" -> ZoneOffset.ofHours(6);
            case "CN" -> ZoneOffset.ofHours(8);
            case "AF" -> ZoneOffset.ofHoursMinutes(4, 30);
            case "IR" -> ZoneOffset.ofHoursMinutes(3, 30);
            case "AM", "AZ" -> ZoneOffset.ofHours(4);
            case "RU", "BY", "UA" -> ZoneOffset.ofHours(3);
            default -> ZoneOffset.ofHours(5);
        };
    }

    /**
     * Generator of item lines: amounts are log-normal around a median for each substance and in its
     * own unit, so many are small and a few large.
     */
    private record GoodsGenerator(
            CodeFrequencies weights, ReferenceData reference, Supplier<UUID> ids) {
        private static final double LARGEST = 90_000;

        void addTo(SeizureBuilder builder, RandomGenerator random) {
            int percent = random.nextInt(100);
            int count = percent < 88 ? 1 : percent < 98 ? 2 : 3;
            for (int pos = 1; pos <= count; pos++) {
                builder.add(ITEMS, item(pos, random));
            }
        }

        private SeizureBuilder item(int pos, RandomGenerator random) {
            NamedCsvRecord row = weights.row("substance", random);
            String article = row.getField("code");
            return SeizureBuilder.line(ids.get(), pos)
                    .set(ITEMS_SUBSTANCE, article)
                    .set(ITEMS_CATEGORY, GoodsClassification.usualCategory(article, reference))
                    .set(ITEMS_FORM, row.getField("form"))
                    .set(ITEMS_AMOUNT, amount(row, random))
                    .set(ITEMS_PACKAGES, 1 + (int) Math.abs(random.nextGaussian() * 3))
                    .set(ITEMS_STAGE, weights.code("stage", random));
        }

        private static Amount amount(NamedCsvRecord row, RandomGenerator random) {
            double median = Double.parseDouble(row.getField("median"));
            double spread = Double.parseDouble(row.getField("spread"));
            double size =
                    Math.min(
                            LARGEST,
                            Math.max(1, median * Math.exp(spread * random.nextGaussian())));
            return switch (row.getField("unit")) {
                case "GRM" -> mass(Math.round(size * 20) * 50);
                case "LTR" -> Amount.of(String.format(Locale.ROOT, "%.1f LTR", size));
                default -> Amount.of(Math.round(size) + " " + row.getField("unit"));
            };
        }

        /** Returns a mass in grams below a kilogram, otherwise in kilograms. */
        private static Amount mass(long milligrams) {
            return milligrams < 1_000_000
                    ? Amount.of(
                            milligrams / 1_000 + "." + hundredths(milligrams % 1_000 / 10) + " GRM")
                    : Amount.of(
                            milligrams / 1_000_000
                                    + "."
                                    + Long.toString(1_000 + milligrams % 1_000_000 / 1_000)
                                            .substring(1)
                                    + " KGM");
        }

        private static String hundredths(long number) {
            return Long.toString(100 + number).substring(1);
        }
    }

    /** Generator of persons, six of ten with Cyrillic names, the others with Latin ones. */
    private static final class PersonGenerator {
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
                person.set(
                        PARTIES_PERSONS_MEASURES_MEDICAL_CHECK,
                        examined && pos == 1 ? "YES" : null);
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

        private static String name(
                List<NamedCsvRecord> names, String script, RandomGenerator random) {
            return names.get(random.nextInt(names.size())).getField(script);
        }
    }

    /** Frequencies of codes in generated cases, from {@code training/weights.csv}. */
    private static final class CodeFrequencies {
        private final Map<String, List<NamedCsvRecord>> rows = new HashMap<>();
        private final Map<String, int[]> sums = new HashMap<>();

        CodeFrequencies() {
            for (NamedCsvRecord row : BuiltInTables.rows("training/weights")) {
                rows.computeIfAbsent(row.getField("list"), _ -> new ArrayList<>()).add(row);
            }
            rows.forEach((list, weighted) -> sums.put(list, runningSums(weighted)));
        }

        private static int[] runningSums(List<NamedCsvRecord> rows) {
            var sums = new int[rows.size()];
            int sum = 0;
            for (int i = 0; i < sums.length; i++) {
                sum += Integer.parseInt(rows.get(i).getField("weight"));
                sums[i] = sum;
            }
            return sums;
        }

        /** Chooses a row of a list by weight. */
        NamedCsvRecord row(String list, RandomGenerator random) {
            int[] runningSums = sums.getOrDefault(list, new int[0]);
            int chosen = random.nextInt(runningSums[runningSums.length - 1]);
            int i = 0;
            while (runningSums[i] <= chosen) {
                i++;
            }
            return rows.getOrDefault(list, List.of()).get(i);
        }

        /**
         * Returns the variant of a list for a mode of transport if there is one, otherwise the
         * list.
         */
        String listForMode(String list, String mode) {
            return rows.containsKey(list + "-" + mode) ? list + "-" + mode : list;
        }

        /** Chooses a code of a list by weight. */
        String code(String list, RandomGenerator random) {
            return row(list, random).getField("code");
        }
    }
}
