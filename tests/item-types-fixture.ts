/** One item of each type that asks part by part, to be added to the fixture's bank. */
export const ITEM_TYPES_YAML = `
  - id: new-matching
    module: definition
    objective: O4
    difficulty: 1
    type: matching
    question: { pl: "Dobierz.", en: "Match." }
    pairs:
      - { id: x, left: { pl: X, en: X }, right: { pl: ks, en: ex }, feedback: { pl: A, en: why x } }
      - { id: y, left: { pl: Y, en: Y }, right: { pl: ygrek, en: wy }, feedback: { pl: A, en: why y } }
      - { id: z, left: { pl: Z, en: Z }, right: { pl: zet, en: zed }, feedback: { pl: A, en: why z } }
    extra:
      - { id: v, text: { pl: fał, en: vee } }

  - id: new-elements
    module: definition
    objective: O4
    difficulty: 2
    type: three-elements
    question: { pl: "Co to jest?", en: "What is it?" }
    passages:
      - { id: p, text: { pl: Przyjął, en: He took in }, element: act, feedback: { pl: A, en: why p } }
      - { id: q, text: { pl: Okłamał, en: He lied }, element: means, feedback: { pl: A, en: why q } }
      - { id: r, text: { pl: By żebrał, en: To beg }, element: purpose, feedback: { pl: A, en: why r } }
    meansMatter: true
    meansFeedback: { pl: A, en: why the means }

  - id: new-indicators
    module: definition
    objective: O4
    difficulty: 2
    type: indicators
    question: { pl: "Co wskazuje?", en: "What points to it?" }
    passages:
      - { id: a, text: { pl: Jest zimno, en: It is cold }, indicator: null, feedback: { pl: A, en: why a } }
      - { id: b, text: { pl: Zabrał paszport, en: He took it }, indicator: retention-of-documents, feedback: { pl: A, en: why b } }
      - { id: c, text: { pl: Nie płaci, en: No pay }, indicator: withheld-wages, feedback: { pl: A, en: why c } }
      - { id: d, text: { pl: Mam kolegę, en: A friend }, indicator: null, feedback: { pl: A, en: why d } }

  - id: new-fill
    module: definition
    objective: O4
    difficulty: 3
    type: fill
    question: { pl: "Uzupełnij.", en: "Complete." }
    gaps:
      - id: g
        before: { pl: Kara wynosi, en: The penalty is }
        choices:
          - { id: law, text: { pl: "{legal:kk-189a-1.penalty}", en: "{legal:kk-189a-1.penalty}" }, feedback: { pl: A, en: why law } }
          - { id: other, text: { pl: rok, en: a year }, feedback: { pl: A, en: why not } }
        answer: law

lawAsOf: 2026-11-01
`;

/** Adds them to the text of the fixture's bank. */
export function withItemTypes(bank: string): string {
  return bank.replace(/\nlawAsOf: .*\n$/, ITEM_TYPES_YAML);
}
