import {expect, test} from "@jest/globals"
import {englishModel} from "@relata/language-data"
import {readModelFile} from "../../src/net/model-file.js"
import {createLemmatizer} from "../../src/syntax/lemmatize.js"

const file = readModelFile(englishModel())
const list = new Map(file.words("list").map((line) => line.split("\t") as [string, string]))
const {lemmaOf} = createLemmatizer(file.words("lemma.rules"), file.words("lemma.exceptions"), list)

test.each([
  ["companies", "NNS|NOUN", "company"],
  ["Buses", "NNS|NOUN", "bus"],
  ["went", "VBD|VERB", "go"],
  ["stopped", "VBD|VERB", "stop"],
  ["making", "VBG|VERB", "make"],
  ["is", "VBZ|AUX", "be"],
  ["’s", "POS|PART", "'s"],
  ["n't", "RB|PART", "not"],
  ["bigger", "JJR|ADJ", "big"],
  ["Xiaomi", "NNP|PROPN", "Xiaomi"],
  ["States", "NNPS|PROPN", "State"],
  ["1,200", "CD|NUM", "1200"],
  // the rule makes what is no word
  ["faded", "VBD|VERB", "fade"],
  ["aches", "NNS|NOUN", "ache"],
  ["ruder", "JJR|ADJ", "rude"],
  ["sooooo", "RB|ADV", "so"],
  ["notes.old.parts", "NNS|NOUN", "notes.old.parts"],
  // capitals
  ["Norwegian", "JJ|ADJ", "Norwegian"],
  ["Bright", "JJ|ADJ", "bright"],
  ["KPI", "NN|NOUN", "KPI"],
  ["LOVE", "NN|NOUN", "love"],
  ["VII", "CD|NUM", "VII"],
  ["vietnam", "NNP|PROPN", "Vietnam"],
  ["al", "NNP|PROPN", "al"],
  // words that no list holds
  ["frobnicates", "VBZ|VERB", "frobnicate"],
  ["blorped", "VBD|VERB", "blorp"],
  ["zorkies", "NNS|NOUN", "zorky"],
])("%s as %s is %s", (form, tag, lemma) => expect(lemmaOf(form, tag)).toBe(lemma))
