package rubezh.store;

/**
 * What a register is for. Written once, when it is made.
 *
 * @param station code of the station, ASCII, say {@code KG-OSH}
 * @param country ISO 3166-1 alpha-2
 * @param nameRu name in Russian
 * @param nameEn name in English
 * @param training whether its records are training data, which never mixes with real data
 */
public record StationFacts(
        String station, String country, String nameRu, String nameEn, boolean training) {}
