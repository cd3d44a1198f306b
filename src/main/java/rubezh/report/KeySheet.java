package rubezh.report;

import java.util.List;

/**
 * What the card of the key of a station prints.
 *
 * @param header station and maker
 * @param wordsRu the words of the key in Russian
 * @param wordsEn the same words in English
 * @param digits digits of the fingerprint in groups
 * @param scanned text of the QR code
 */
public record KeySheet(
        StationHeader header,
        List<String> wordsRu,
        List<String> wordsEn,
        String digits,
        String scanned) {
    public KeySheet {
        wordsRu = List.copyOf(wordsRu);
        wordsEn = List.copyOf(wordsEn);
    }
}
