package rubezh.fault;

import module java.base;

import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.RefusedRecord;
import rubezh.journey.StationPair;
import rubezh.journey.TrainingStation;
import rubezh.progress.Progress;
import rubezh.register.Offer;

/**
 * Process that does one of the steps of an exchange and is killed meanwhile; its arguments are the
 * folder of the stations and the step. Prints a line when it has signed in, and one for each thing
 * that is done.
 */
final class ExchangeProgram {
    static final String READY = "READY";
    static final String ENDED = "ENDED";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);

    private ExchangeProgram() {}

    /** Something that a station does, in several parts that it acknowledges one by one. */
    enum Step {
        /** Cases of a stolen computer that are let in one by one, and come with their bundle. */
        ADMIT("KG-HQ") {
            @Override
            void run(TrainingStation at, Path root, Consumer<String> done) {
                Path unsent = root.resolve(UNSENT);
                for (RefusedRecord one : at.exchange.revoked(unsent, Progress.NONE)) {
                    String id = one.recordId().toString();
                    at.enrolment().admit(unsent, List.of(id), "by the journal", Progress.NONE);
                    done.accept(id);
                }
                StationPair.take(unsent, at);
            }
        },

        /** Bundles of headquarters with its roster and what is meant for the station. */
        IMPORT("KG-OSH") {
            @Override
            void run(TrainingStation at, Path root, Consumer<String> done) {
                for (String name : CARRIED) {
                    StationPair.take(root.resolve(name), at);
                    done.accept(name);
                }
            }
        },

        /** Offers of another station, which are taken over or declined. */
        OFFERS("KG-DOS") {
            @Override
            void run(TrainingStation at, Path root, Consumer<String> done) {
                for (Offer offer : at.offers.list()) {
                    if (offer.recordId().hashCode() % 2 == 0) {
                        at.offers.take(offer, "so it was");
                    } else {
                        at.offers.decline(offer, "it was not");
                    }
                    done.accept(offer.recordId().toString());
                }
            }
        },

        /** Bundles for all other stations. */
        EXPORT("KG-HQ") {
            @Override
            void run(TrainingStation at, Path root, Consumer<String> done) {
                at.exchange.exportToAll(
                        to ->
                                new ExportRequest(
                                        new ExportRequest.Everything(),
                                        to,
                                        root.resolve(STICK).resolve(to + ".age")),
                        Progress.NONE,
                        one -> {
                            Objects.requireNonNull(one.result(), () -> String.valueOf(one.fault()));
                            done.accept(one.station());
                        });
            }
        };

        static final String STICK = "stick";
        static final String UNSENT = "unsent.age";
        static final List<String> CARRIED = List.of("first.age", "second.age", "third.age");

        final String station;

        Step(String station) {
            this.station = station;
        }

        /**
         * Does what is still to be done of it.
         *
         * @param done receives each part that is done
         */
        abstract void run(TrainingStation at, Path root, Consumer<String> done);

        TrainingStation open(Path root) {
            return TrainingStation.withOwners(root.resolve(station), station, CLOCK);
        }
    }

    public static void main(String[] args) {
        Path root = Path.of(args[0]);
        Step step = Step.valueOf(args[1]);
        try (TrainingStation at = step.open(root)) {
            say(READY);
            step.run(at, root, ExchangeProgram::say);
        }
        say(ENDED);
    }

    private static void say(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
