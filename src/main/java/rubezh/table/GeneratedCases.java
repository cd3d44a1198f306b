package rubezh.table;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.reference.Code.ConveyanceType;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.Code.Direction;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.Code.SelectionReason;
import rubezh.domain.reference.Code.TransportMode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.ListName;
import rubezh.domain.reference.Reference;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Concealment;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Detection;
import rubezh.domain.seizure.Event;
import rubezh.domain.seizure.Narrative;
import rubezh.domain.seizure.Parties;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Route;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.wording.Wording;

/**
 * Makes any number of plausible training cases, the same for the same seed: even over time, more at
 * some posts than at others, told in Russian or English, names in both scripts. Streams; keeps one
 * counter for each post and year.
 */
public final class GeneratedCases {
    private final Weights weights = new Weights();
    private final GeneratedGoods goods;
    private final GeneratedPersons persons;
    private final Supplier<UUID> ids;
    private final List<CodeEntry> posts;
    private final Wording ru;
    private final Wording en;

    /**
     * @param ids gives the ids of lines
     */
    public GeneratedCases(Reference reference, Supplier<UUID> ids) {
        this.ids = ids;
        this.goods = new GeneratedGoods(weights, ids);
        this.persons = new GeneratedPersons(weights, ids);
        this.posts = List.copyOf(reference.list(ListName.POSTS).entries());
        this.ru = Wording.onScreen(Messages.in(Language.RU), reference);
        this.en = Wording.onScreen(Messages.in(Language.EN), reference);
    }

    /**
     * Returns cases in order of time.
     *
     * @param from time of the first case
     * @param to no case is as late as this
     */
    public Stream<Seizure> stream(long count, long seed, Instant from, Instant to) {
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
        String country = post.more("country");
        OffsetDateTime start = time.atOffset(offset(country)).withSecond(0);
        String mode = mode(post, random);
        Route route = route(country, random);
        var untold =
                new Seizure(
                        header(post.code(), start.getYear(), counters, random),
                        new Event(start, null, direction(country, route)),
                        new Place(Country.of(country), Post.of(post.code()), null),
                        route,
                        List.of(conveyance(mode, country, random)),
                        detection(random),
                        goods.items(random),
                        concealment(mode, random),
                        new Parties(persons.persons(mode, random)),
                        new Narrative(null, null));
        return Circumstances.told(untold, random.nextInt(10) < 7 ? ru : en);
    }

    /** A few posts have most of the traffic. */
    private CodeEntry post(RandomGenerator random) {
        double skewed = Math.pow(random.nextDouble(), 2.2);
        return posts.get((int) (skewed * posts.size()));
    }

    private CaseHeader header(
            String post, int year, Map<String, Integer> counters, RandomGenerator random) {
        int serial = counters.merge(post + year, 1, Integer::sum);
        return new CaseHeader(
                number(post, year, serial),
                Status.valueOf(weights.code("status", random)),
                null,
                post,
                Handling.of("H0"));
    }

    private static String number(String post, int year, int serial) {
        String digits = Integer.toString(1_000_000 + serial).substring(1);
        return post + "-A-" + year + "-" + digits;
    }

    private static Direction direction(String here, Route route) {
        if (Country.of(here).equals(route.destination())) {
            return Direction.of("IMP");
        }
        return Direction.of(Country.of(here).equals(route.departure()) ? "EXP" : "TRA");
    }

    private Route route(String here, RandomGenerator random) {
        String departure = weights.code("departure", random);
        String destination = weights.code("destination", random);
        while (destination.equals(departure)) {
            destination = weights.code("destination", random);
        }
        boolean between = !here.equals(departure) && !here.equals(destination);
        return new Route(
                Country.of(departure),
                between ? List.of(Country.of(here)) : List.of(),
                Country.of(destination));
    }

    /** By air at an airport, by rail where only trains cross; few walk. */
    private static String mode(CodeEntry post, RandomGenerator random) {
        return switch (post.more("types")) {
            case "A" -> "4";
            case "L" -> "2";
            case "W" -> "1";
            default -> random.nextInt(50) == 0 ? "PED" : "3";
        };
    }

    private Concealment concealment(String mode, RandomGenerator random) {
        String place = weights.code(weights.variant("place", mode), random);
        return new Concealment(ConcealmentPlace.of(place), null, null);
    }

    private Conveyance conveyance(String mode, String country, RandomGenerator random) {
        @Nullable String plate = mode.equals("3") ? plate(country, random) : null;
        return new Conveyance(
                ids.get(), 1, TransportMode.of(mode), ConveyanceType.of(type(mode, random)), plate);
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
        String letters = "ABEKMHOPCTYX";
        var text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%02d", 1 + random.nextInt(20))).append(country);
        text.append(String.format(Locale.ROOT, "%03d", random.nextInt(1_000)));
        for (int i = 0; i < 3; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private Detection detection(RandomGenerator random) {
        return new Detection(
                SelectionReason.of(weights.code("selection", random)),
                List.of(DetectionMeans.of(weights.code("means", random))));
    }

    /** Close enough for invented cases; the clocks of real ones come with them. */
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
}
