import { seededChance, shuffle } from './seeded-chance.ts'

/** A post as numbers: which features it has and how much each counts. */
export interface Vector {
  ids: Int32Array
  values: Float64Array
}

export interface Example {
  vector: Vector
  /** A probability for each class. */
  target: Float64Array
  weight: number
}

/** `weights[feature * classes + class]`. */
export interface Softmax {
  classes: number
  weights: Float64Array
  bias: Float64Array
}

export interface TrainOptions {
  features: number
  classes: number
  epochs: number
  rate: number
  decay: number
  seed: number
}

/** Keeps the first steps from being wild, as the sums of squares begin at nothing. */
const firstSquare = 1e-3
const lastRate = 0.1

/**
 * Softmax regression by stochastic gradient descent with AdaGrad (Duchi, Hazan, Singer 2011), in an order that only the seed decides.
 * Features that no example has keep weight 0.
 */
export function trainSoftmax(examples: readonly Example[], options: TrainOptions): Softmax {
  const { features, classes, epochs, rate, decay } = options
  const model = { classes, weights: new Float64Array(features * classes), bias: new Float64Array(classes) }
  const squares = new Float64Array(features * classes).fill(firstSquare)
  const biasSquares = new Float64Array(classes).fill(firstSquare)
  const order = Int32Array.from(examples, (_, index) => index)
  const chance = seededChance(options.seed)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, chance)
    const step = rate * (1 - (epoch / epochs) * (1 - lastRate))
    for (const index of order) {
      const example = examples[index]
      if (example) learn(model, example, { squares, biasSquares, step, decay })
    }
  }
  return model
}

interface Step {
  squares: Float64Array
  biasSquares: Float64Array
  step: number
  decay: number
}

function learn(model: Softmax, { vector, target, weight }: Example, { squares, biasSquares, step, decay }: Step): void {
  const { classes, weights, bias } = model
  const errors = probabilitiesOf(model, vector)
  for (let one = 0; one < classes; one += 1) errors[one] = ((errors[one] ?? 0) - (target[one] ?? 0)) * weight
  const { ids, values } = vector
  for (let feature = 0; feature < ids.length; feature += 1) {
    const base = (ids[feature] ?? 0) * classes
    const value = values[feature] ?? 0
    for (let one = 0; one < classes; one += 1) {
      const old = weights[base + one] ?? 0
      const gradient = (errors[one] ?? 0) * value + decay * old
      const square = (squares[base + one] ?? 0) + gradient * gradient
      squares[base + one] = square
      weights[base + one] = old - (step * gradient) / Math.sqrt(square)
    }
  }
  for (let one = 0; one < classes; one += 1) {
    const gradient = errors[one] ?? 0
    const square = (biasSquares[one] ?? 0) + gradient * gradient
    biasSquares[one] = square
    bias[one] = (bias[one] ?? 0) - (step * gradient) / Math.sqrt(square)
  }
}

/** The model's sums, before they are made probabilities. */
export function sumsOfVector({ classes, weights, bias }: Softmax, { ids, values }: Vector): Float64Array {
  const sums = Float64Array.from(bias)
  for (let feature = 0; feature < ids.length; feature += 1) {
    const base = (ids[feature] ?? 0) * classes
    const value = values[feature] ?? 0
    for (let one = 0; one < classes; one += 1) sums[one] = (sums[one] ?? 0) + (weights[base + one] ?? 0) * value
  }
  return sums
}

function probabilitiesOf(model: Softmax, vector: Vector): Float64Array {
  const sums = sumsOfVector(model, vector)
  const most = Math.max(...sums)
  let total = 0
  for (let one = 0; one < sums.length; one += 1) {
    const raised = Math.exp((sums[one] ?? 0) - most)
    sums[one] = raised
    total += raised
  }
  for (let one = 0; one < sums.length; one += 1) sums[one] = (sums[one] ?? 0) / total
  return sums
}
