package rubezh.table.source;

import module java.base;

/** Encoding of a text file. A byte order mark at the beginning is no text and is skipped. */
public enum TextEncoding {
    UTF_8("utf-8", 0xEF, 0xBB, 0xBF),
    UTF_16LE("utf-16le", 0xFF, 0xFE),
    UTF_16BE("utf-16be", 0xFE, 0xFF),
    WINDOWS_1251("windows-1251"),
    WINDOWS_1252("windows-1252"),
    /** Bytes 80–9F hex are invalid: files that have them are of Windows-1252. */
    ISO_8859_1("iso-8859-1");

    private final String code;
    private final Charset charset;
    private final byte[] mark;

    TextEncoding(String code, int... mark) {
        this.code = code;
        this.charset = Charset.forName(code);
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    /** Returns the encoding of a code, {@code utf-8}; capitals do not matter. */
    public static Optional<TextEncoding> of(String code) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.code.equalsIgnoreCase(code))
                .findFirst();
    }

    /** Returns the encoding whose byte order mark is at the beginning of a file. */
    static Optional<TextEncoding> ofMark(byte[] head) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.mark.length > 0 && startsWith(head, encoding.mark))
                .findFirst();
    }

    static boolean startsWith(byte[] head, byte[] beginning) {
        return head.length >= beginning.length
                && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** Returns the name in mappings and on screens, {@code utf-8}; it never changes. */
    public String code() {
        return code;
    }

    Charset charset() {
        return charset;
    }

    /** Returns the length of the byte order mark in bytes; 0 for an encoding without one. */
    int markLength() {
        return mark.length;
    }
}
