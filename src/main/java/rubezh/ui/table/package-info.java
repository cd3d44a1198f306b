/**
 * Import of a table of others: how the file is read, what each column becomes, what a rehearsal of
 * all rows gives, and the import itself. Nothing guessed is applied before it is confirmed.
 */
@NullMarked
package rubezh.ui.table;

import org.jspecify.annotations.NullMarked;
