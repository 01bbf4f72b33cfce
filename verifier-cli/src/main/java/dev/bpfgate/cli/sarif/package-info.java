/** Findings as SARIF 2.1.0, within the limits of GitHub's code scanning. */
package dev.bpfgate.cli.sarif;
