/**
 * The report for browsers: one file that needs no network. Java writes what is known as JSON; how it looks and behaves is in
 * resources of this package's name: a page, style sheets and scripts.
 */
package dev.bpfgate.cli.html;
